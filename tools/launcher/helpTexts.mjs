// What each command is for, and each of its options, in both languages.

export const helpTexts = {
  start: {
    en: 'Opens the program on the data of this user. Before that it installs what is missing and makes ready what has changed. Without an option it opens the desktop window (Electron) where that is installed or can be fetched, else the browser.',
    zh: '打开程序，使用当前用户的数据。打开前安装缺少的软件包，并重新生成有改动的部分。未给选项时，已安装或能够下载桌面窗口（Electron）的用桌面窗口，否则用浏览器。',
  },
  'start --shell': { en: 'desktop window or browser', zh: '桌面窗口或浏览器' },
  'start --data': { en: 'folder of the data file', zh: '数据文件所在文件夹' },
  'start --no-window': {
    en: 'opens no window; prints the address',
    zh: '不打开窗口，只输出地址',
  },
  'cluster-desk': {
    en: 'Runs the program without a screen: briefs, tables, bundles, backups.',
    zh: '在命令行中运行程序：简报、表格、数据包、备份。',
  },
  dev: {
    en: 'Opens the program for development; the page follows each change of its sources.',
    zh: '以开发方式运行程序，改动源文件后页面随之更新。',
  },
  test: { en: 'Runs every check and test.', zh: '运行全部检查和测试。' },
  'test:unit': {
    en: 'Runs some tests, for example npm run test:unit -- tests/unit/ranking.',
    zh: '运行部分测试，例如npm run test:unit -- tests/unit/ranking。',
  },
  'test:node-sqlite': {
    en: 'Runs the integration tests, or those named, on the SQLite of Node itself.',
    zh: '用Node自带的SQLite运行集成测试，可指定其中一部分。',
  },
  e2e: {
    en: 'Makes the program ready and runs the tests in a real browser, all or those whose file names are given.',
    zh: '生成程序并在真实浏览器中运行测试，可用文件名指定其中一部分。',
  },
  check: {
    en: 'Runs the checks, and the tests that the change can break, in under a minute.',
    zh: '运行检查以及改动可能影响的测试，用时不到一分钟。',
  },
  format: { en: 'Brings all files into the common format.', zh: '统一全部文件的格式。' },
  build: {
    en: 'Makes the program ready in the folder out, all parts or those named.',
    zh: '在out文件夹中生成程序，可指定其中一部分。',
  },
  'build --if-needed': { en: 'only parts that have changed', zh: '只生成有改动的部分' },
  bench: {
    en: 'Measures the program against the bare computer.',
    zh: '测量程序用时，并与本机基准对比。',
  },
  'bench --json': { en: 'prints the figures as JSON', zh: '以JSON输出数据' },
  soak: {
    en: 'Opens, edits, saves and composes a brief 10,000 times, or as often as is named. It fails when memory grows.',
    zh: '反复打开、编辑、保存并生成简报，默认一万次，可指定次数。内存持续增长则不通过。',
  },
  fuzz: {
    en: 'Tries each call and each kind of file with hostile input.',
    zh: '以异常输入逐项测试各接口和各类文件。',
  },
  'fuzz --runs': { en: 'cases for each, 10000 without it', zh: '每项的次数，默认10000' },
  'fuzz --seed': { en: 'repeats the cases of an earlier run', zh: '重复以前的一次测试' },
  'fuzz --testNamePattern': { en: 'only tests of this name', zh: '只运行此名称的测试' },
  guide: {
    en: 'Takes the pictures of the guide anew, all or those named.',
    zh: '重新截取使用指南的图片，可指定其中一部分。',
  },
  fonts: { en: 'Makes the shipped fonts anew.', zh: '重新生成随附字体。' },
  icons: { en: 'Makes the shipped icons anew.', zh: '重新生成随附图标。' },
  'reference-data': {
    en: 'Makes the lists in assets/data anew from copies of their sources in a folder.',
    zh: '用文件夹中的来源副本重新生成assets/data中的各份清单。',
  },
  torture: {
    en: 'Repeats the tests of sudden ends and damaged files ten times as often. It takes some minutes.',
    zh: '以十倍次数重复意外中断和文件损坏的测试，约需数分钟。',
  },
  sentences: {
    en: 'Prints every sentence that a brief can say, in both languages.',
    zh: '以两种语言输出简报可能用到的全部句子。',
  },
  words: {
    en: 'Prints all texts in both languages with their keys, or those whose key begins as named.',
    zh: '以两种语言输出全部文字及其代号，可按代号开头筛选。',
  },
  package: {
    en: 'Packs the program for this kind of computer into the folder dist. Electron and its tools are fetched for it.',
    zh: '为本机类型制作安装包，写入dist文件夹。所需的Electron及其工具会自动下载。',
  },
  portable: {
    en: 'Makes folders that run without an installation, one packed file in the folder dist for each kind of computer, or for those named.',
    zh: '为各类电脑制作免安装的程序包，写入dist文件夹，可指定其中一部分。',
  },
};
