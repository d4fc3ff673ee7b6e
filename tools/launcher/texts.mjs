// Every sentence of the tools in both languages, with `{parameters}`. Rules of words: docs/words.md.

/** Why packages could not be installed: `cause.…` says what happened, `remedy.…` what can be done. */
const causes = {
  'cause.network': {
    en: 'The package registry {registry} cannot be reached.',
    zh: '无法连接软件包源{registry}。',
  },
  'remedy.network': {
    en: 'Check the network connection. Behind a proxy, or where another registry is in use: see "Installing in an office network" in README.md.',
    zh: '检查网络连接。经代理上网或使用其他软件包源的，见README.md中“在办公网络中安装”一节。',
  },
  'cause.proxy': {
    en: 'The proxy {proxy} refused the connection or cannot be reached.',
    zh: '代理{proxy}拒绝连接或无法连接。',
  },
  'remedy.proxy': {
    en: 'Check the address, the user name and the password of the proxy (HTTPS_PROXY, or npm config get https-proxy).',
    zh: '核对代理的地址、用户名和密码（HTTPS_PROXY，或npm config get https-proxy）。',
  },
  'cause.certificate': {
    en: 'The certificate of {registry} is not trusted on this computer.',
    zh: '本机不信任{registry}的证书。',
  },
  'remedy.certificate': {
    en: 'Where the office inspects encrypted traffic, NODE_EXTRA_CA_CERTS has to name the file of its certificate.',
    zh: '单位对加密流量作检查的，须以NODE_EXTRA_CA_CERTS指明单位证书文件。',
  },
  'cause.diskFull': {
    en: 'The disk is full.',
    zh: '磁盘空间不足。',
  },
  'remedy.diskFull': {
    en: 'Free 2 GB on the disk of {folder}. The new packages need room beside the old ones while they are installed.',
    zh: '在{folder}所在磁盘上腾出2 GB空间。安装期间新旧软件包同时占用空间。',
  },
  'cause.rights': {
    en: 'This user may not write into {folder}.',
    zh: '当前用户无权写入{folder}。',
  },
  'remedy.rights': {
    en: 'The person who installed the program runs "npm start" there once.',
    zh: '由安装本程序的人员在该文件夹中运行一次npm start。',
  },
  'cause.missing': {
    en: 'The package registry {registry} does not hold all the packages that are needed.',
    zh: '软件包源{registry}缺少所需的软件包。',
  },
  'remedy.missing': {
    en: 'A mirror may lag behind by some hours. Try later, or name another registry (npm config set registry ADDRESS).',
    zh: '镜像可能滞后数小时。稍后再试，或换用其他软件包源（npm config set registry ADDRESS）。',
  },
  'cause.refused': {
    en: 'The package registry {registry} refused access.',
    zh: '软件包源{registry}拒绝访问。',
  },
  'remedy.refused': {
    en: 'Sign in to it with "npm login", or name another registry (npm config set registry ADDRESS).',
    zh: '用npm login登录，或换用其他软件包源（npm config set registry ADDRESS）。',
  },
  'cause.failing': {
    en: 'The package registry {registry} is out of order at the moment.',
    zh: '软件包源{registry}暂时发生故障。',
  },
  'remedy.failing': {
    en: 'Try again later, or name another registry (npm config set registry ADDRESS).',
    zh: '稍后再试，或换用其他软件包源（npm config set registry ADDRESS）。',
  },
  'cause.altered': {
    en: 'What the package registry {registry} delivered is not what this version of the program was made with.',
    zh: '软件包源{registry}提供的内容与本版程序所用的不一致。',
  },
  'remedy.altered': {
    en: 'Run "npm cache clean --force" and try again. If it happens again, name another registry (npm config set registry ADDRESS).',
    zh: '运行npm cache clean --force后再试。仍不一致的，换用其他软件包源（npm config set registry ADDRESS）。',
  },
  'cause.checkout': {
    en: 'The program folder {folder} is incomplete: its list of packages does not fit the program.',
    zh: '程序文件夹{folder}不完整：软件包清单与程序不符。',
  },
  'remedy.checkout': {
    en: 'Fetch the program folder anew, with all its files.',
    zh: '重新获取完整的程序文件夹。',
  },
  'cause.oldNpm': {
    en: 'The npm on this computer is too old ({version}); version 8 or newer is needed.',
    zh: '本机的npm版本过旧（{version}），须为8或更高版本。',
  },
  'remedy.oldNpm': {
    en: 'Install Node.js 20 or newer from nodejs.org. It brings npm with it.',
    zh: '从nodejs.org安装Node.js 20或更高版本，其中自带npm。',
  },
  'cause.noNpm': {
    en: 'npm was not found on this computer.',
    zh: '本机没有npm。',
  },
  'remedy.noNpm': {
    en: 'Install Node.js 20 or newer from nodejs.org. It brings npm with it.',
    zh: '从nodejs.org安装Node.js 20或更高版本，其中自带npm。',
  },
  'cause.inUse': {
    en: 'The new packages are ready, but the old ones are in use.',
    zh: '新软件包已就绪，但旧软件包正在使用中。',
  },
  'remedy.inUse': {
    en: 'Close all windows of the program and start it again. Nothing has to be fetched anew.',
    zh: '关闭本程序的全部窗口后重新启动，无须再次下载。',
  },
  'cause.unknown': {
    en: 'npm ended with the code {code}.',
    zh: 'npm以代码{code}结束。',
  },
  'remedy.unknown': {
    en: 'Try again. If it happens again, the report below says more.',
    zh: '再试一次。仍然失败的，可查看下列报告。',
  },
};

const installing = {
  nodeNeeded: {
    en: 'Node.js {oldest} or newer is needed; this computer has {found}.',
    zh: '须有Node.js {oldest}或更高版本，本机为{found}。',
  },
  nodeTooOld: {
    en: 'Node.js 20 or newer is needed; this computer has {found}. It can be installed from nodejs.org.',
    zh: '须有Node.js 20或更高版本，本机为{found}。可从nodejs.org安装。',
  },
  nodeFetched: {
    en: 'Version {version} is fetched into the program folder, once.',
    zh: '现将{version}版下载到程序文件夹，仅需一次。',
  },
  nodeNotOffered: {
    en: 'None can be fetched for this kind of computer ({system}). Install one from nodejs.org, then repeat the command.',
    zh: '没有适用于本机类型（{system}）的版本可供下载。从nodejs.org安装后重新运行命令。',
  },
  nodeIncomplete: {
    en: 'The Node.js that was fetched has no program file: a virus scanner took it away, or the registry delivered half of it. Delete the folder {folder} and repeat the command, or install Node.js from nodejs.org.',
    zh: '下载的Node.js缺少程序文件：可能被杀毒软件移除，或软件包源提供的内容不全。删除文件夹{folder}后重新运行命令，或从nodejs.org安装Node.js。',
  },
  installing: {
    en: 'Installing the packages of the program in {folder}. This needs the network and takes some minutes.',
    zh: '正在{folder}中安装程序所需的软件包，需要联网，约需数分钟。',
  },
  stillInstalling: { en: 'Still installing, for {seconds} s so far.', zh: '仍在安装，已用{seconds}秒。' },
  installed: { en: 'Installed in {seconds} s.', zh: '安装完成，用时{seconds}秒。' },
  waiting: {
    en: 'Another start is installing or building at this moment; waiting for it.',
    zh: '另一次启动正在安装或生成，等待其完成。',
  },
  notInstalled: {
    en: 'The packages of the program could not be installed.',
    zh: '程序所需的软件包未能安装。',
  },
  notUpdated: {
    en: 'This version of the program needs other packages, and they could not be installed. The packages of before are unchanged.',
    zh: '本版程序需要其他软件包，但未能安装。原有软件包未作改动。',
  },
  report: { en: 'Report of npm: {log}', zh: 'npm的报告：{log}' },
  testsNeedNew: {
    en: 'This command works on the present version only and does not run.',
    zh: '此命令只用于当前版本，未运行。',
  },
};

const starting = {
  previousRuns: {
    en: 'The previous version is started in its place. The data is not affected.',
    zh: '现启动上一版程序，数据不受影响。',
  },
  noPrevious: {
    en: 'There is no previous version that could be started in its place.',
    zh: '没有可以代为启动的上一版程序。',
  },
  building: {
    en: 'Making the program ready, once after each change.',
    zh: '正在生成程序，每次更新后仅需一次。',
  },
  built: { en: 'Ready: {part}, {seconds} s', zh: '已生成：{part}，{seconds}秒' },
  'part.main': { en: 'desktop program', zh: '桌面程序' },
  'part.preload': { en: 'desktop window', zh: '桌面窗口' },
  'part.loopback': { en: 'program for the browser', zh: '浏览器程序' },
  'part.cli': { en: 'command line', zh: '命令行' },
  'part.renderer': { en: 'screens', zh: '界面' },
  'part.sample': { en: 'sample', zh: '示例' },
  notBuilt: {
    en: 'This part could not be made: {part}. The report of the tool stands below.',
    zh: '未能生成：{part}。工具的报告如下。',
  },
  notBuiltHere: {
    en: 'The program was changed since it was last made ready, and this user may not write into {folder}. The person who installed it runs "npm start" there once.',
    zh: '程序在上次生成后有改动，而当前用户无权写入{folder}。由安装本程序的人员在该文件夹中运行一次npm start。',
  },
  buildDiskFull: {
    en: 'The program could not be made ready: the disk of {folder} is full. Free 1 GB and start it again.',
    zh: '程序未能生成：{folder}所在磁盘空间不足。腾出1 GB空间后重新启动。',
  },
  buildAgain: {
    en: 'Fetch the program folder anew if this happens again.',
    zh: '再次出现时，重新获取程序文件夹。',
  },
  browserInstead: { en: 'The program opens in the browser.', zh: '改用浏览器打开。' },
  electronRemembered: {
    en: 'The desktop window (Electron) is not installed. {why} "npm start -- --shell electron" tries again.',
    zh: '桌面窗口（Electron）尚未安装。{why}npm start -- --shell electron可再试一次。',
  },
  electronNotFetched: {
    en: 'The desktop window (Electron) could not be fetched. {why}',
    zh: '桌面窗口（Electron）未能下载。{why}',
  },
  electronNotStarted: {
    en: 'The desktop window (Electron) did not start.',
    zh: '桌面窗口（Electron）未能启动。',
  },
  electronFetching: {
    en: 'Fetching Electron {version}: {done} MB',
    zh: '正在下载Electron {version}：{done} MB',
  },
  electronFetchingOf: {
    en: 'Fetching Electron {version}: {done} of {all} MB',
    zh: '正在下载Electron {version}：{done} MB，共{all} MB',
  },
  'electron.silent': {
    en: '{host} does not answer ({answer}). ELECTRON_MIRROR names another server.',
    zh: '{host}没有应答（{answer}）。可用ELECTRON_MIRROR指定其他服务器。',
  },
  'electron.failing': {
    en: '{host} answers with an error ({answer}). ELECTRON_MIRROR names another server.',
    zh: '{host}返回错误（{answer}）。可用ELECTRON_MIRROR指定其他服务器。',
  },
  'electron.interrupted': { en: 'The download failed ({answer}).', zh: '下载失败（{answer}）。' },
  'electron.notUnpacked': {
    en: 'It was fetched, but could not be unpacked: this user may not write into {folder}, or the disk is full.',
    zh: '已下载，但未能解压：当前用户无权写入{folder}，或磁盘空间不足。',
  },
  'electron.unknown': { en: 'The reason is not known.', zh: '原因不明。' },
  packageFailed: {
    en: 'The program was not packed. {why} All that was written about it is in {log}.',
    zh: '程序未能打包。{why}全部输出见{log}。',
  },
  packageNoNetwork: {
    en: '{host} cannot be reached ({answer}): Electron and the packing tools come from there. ELECTRON_MIRROR and ELECTRON_BUILDER_BINARIES_MIRROR name other servers, HTTPS_PROXY a proxy.',
    zh: '无法连接{host}（{answer}），Electron和打包工具须从该处下载。可用ELECTRON_MIRROR和ELECTRON_BUILDER_BINARIES_MIRROR指定其他服务器，用HTTPS_PROXY指定代理。',
  },
  packageNoProgram: {
    en: 'The program {program} is not installed on this computer.',
    zh: '本机未安装程序{program}。',
  },
  packageSaid: { en: 'electron-builder says: {said}.', zh: 'electron-builder提示：{said}。' },
  packageEnded: { en: 'electron-builder ended with code {code}.', zh: 'electron-builder以代码{code}结束。' },
  unpacking: {
    en: 'Unpacking the browser for the tests into {folder}, once, 210 MB.',
    zh: '正在解压测试用浏览器到{folder}，仅需一次，占用210 MB。',
  },
  notUnpacked: {
    en: 'The browser for the tests could not be unpacked: {why}. It needs 210 MB in the program folder or in the cache folder of the user.',
    zh: '测试用浏览器未能解压：{why}。程序文件夹或用户缓存文件夹中须有210 MB空间。',
  },
  assetIconUnknown: {
    en: 'There is no icon {names} in the collection; see https://lucide.dev/icons.',
    zh: '图标集中没有{names}，见https://lucide.dev/icons。',
  },
  partUnknown: {
    en: 'There is no part {names}. There are: {all}.',
    zh: '没有{names}这一部分。可选：{all}。',
  },
};

const options = {
  unknownOption: { en: 'There is no option "{name}" here.', zh: '没有“{name}”这一选项。' },
  valueMissing: { en: 'The option {name} needs a value.', zh: '选项{name}须给出值。' },
  valueUnknown: {
    en: 'The option {name} cannot be "{value}". There are: {all}.',
    zh: '选项{name}不能为“{value}”，可选：{all}。',
  },
  numberWrong: { en: '"{value}" is not a whole number above 0.', zh: '“{value}”不是大于0的整数。' },
  placeMissing: { en: 'A folder or a file has to be named.', zh: '须指定文件夹或文件。' },
  noCommand: {
    en: 'No command was named. The commands stand in README.md; "npm start" opens the program.',
    zh: '未指定命令。命令见README.md；npm start打开程序。',
  },
  usage: { en: 'Use: {line}', zh: '用法：{line}' },
  passesOn: { en: 'All further options go to {tool}.', zh: '其余选项交给{tool}。' },
  helpOption: { en: 'prints this', zh: '显示本说明' },
  versionOption: { en: 'prints the version', zh: '显示版本' },
};

const portable = {
  portableFetching: {
    en: 'Fetching Node.js {version} for {system}, once.',
    zh: '正在下载用于{system}的Node.js {version}，仅需一次。',
  },
  portableNoNode: {
    en: 'Node.js for another kind of computer could not be fetched. No file was made for it.',
    zh: '用于其他类型电脑的Node.js未能下载，相应文件未生成。',
  },
  portableMade: { en: 'Made: {file}, {size} MB, {seconds} s', zh: '已生成：{file}，{size} MB，{seconds}秒' },
  portableTooLarge: {
    en: '{file} has {size} MB; more than {most} MB is not allowed.',
    zh: '{file}为{size} MB，超过上限{most} MB。',
  },
  portableStarting: { en: 'Cluster Desk is starting.', zh: '集群决策台正在启动。' },
  portableData: {
    en: 'The data lies beside the program: {folder}',
    zh: '数据保存在程序旁：{folder}',
  },
  portableIncomplete: {
    en: 'The program folder {folder} is incomplete. Unpack the zip file anew, all of it.',
    zh: '程序文件夹{folder}不完整，须将压缩包重新全部解压。',
  },
  portableShortcut: { en: 'The entry in the menu was made: {file}', zh: '已加入菜单：{file}' },
  portableNoShortcut: { en: 'The entry in the menu was taken away.', zh: '已从菜单移除。' },
  portableLinuxOnly: { en: 'This works on Linux only.', zh: '此项只用于Linux。' },
  portableHelp: {
    en: 'Without a word behind it the program opens its window; --data FOLDER names another folder of the data, --no-window prints the address only. install-shortcut makes an entry in the menu (Linux), remove-shortcut takes it away. The commands:',
    zh: '不带参数时打开程序窗口。--data FOLDER指定数据文件夹，--no-window只输出地址。install-shortcut加入菜单（Linux），remove-shortcut将其移除。其他命令：',
  },
};

export const texts = { ...causes, ...installing, ...starting, ...options, ...portable };
