// Tells from npm's own report, or from an error of the file system, why packages could not be installed.
// Plain JavaScript without dependencies.

/** The first that fits is taken: a proxy that refuses also looks like a network that does not answer. */
const signs = [
  ['diskFull', /\b(?:ENOSPC|EDQUOT)\b/],
  ['proxy', /\bE407\b|ERR_PROXY|EPROXY|Proxy (?:Authentication|connection)|tunneling socket|proxy CONNECT/i],
  [
    'certificate',
    /SELF_SIGNED_CERT|UNABLE_TO_(?:VERIFY|GET_ISSUER)|CERT_(?:HAS_EXPIRED|NOT_YET|UNTRUSTED|SIGNATURE)|ERR_TLS_CERT|self[- ]signed certificate/i,
  ],
  ['altered', /\b(?:EINTEGRITY|Z_DATA_ERROR|TAR_BAD_ARCHIVE)\b/],
  ['refused', /\b(?:E401|E403|ENEEDAUTH|EOTP)\b/],
  ['missing', /\b(?:E404|ETARGET|ENOVERSIONS)\b/],
  ['failing', /\bE(?:408|429|5\d\d)\b/],
  [
    'network',
    /\b(?:ENOTFOUND|EAI_AGAIN|EAI_FAIL|ENETUNREACH|EHOSTUNREACH|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENOTCACHED|EIDLETIMEOUT|ECONNECTIONTIMEOUT|ERESPONSETIMEOUT|ERR_SOCKET_TIMEOUT|FETCH_ERROR|network request .*failed)\b/i,
  ],
  ['rights', /\b(?:EACCES|EPERM|EROFS)\b/],
  ['checkout', /\b(?:EUSAGE|EJSONPARSE|ELOCKVERIFY|ENOLOCK)\b|can only install .* in sync/i],
];

const proxyNames = ['HTTPS_PROXY', 'https_proxy', 'npm_config_https_proxy', 'npm_config_proxy', 'HTTP_PROXY'];

/** The proxy that npm goes through, without a user name and password in it; `null` where none is named. */
export function namedProxy(environment = process.env) {
  const address = proxyNames.map((name) => environment[name]).find(Boolean);
  return address ? hostOf(address) : null;
}

/** The host of an address, with its port: whatever stands before an @ may be a password, also where it is mistyped. */
export const hostOf = (address) =>
  address
    .replace(/^.*@/, '')
    .replace(/^[a-z]+:\/\//i, '')
    .replace(/\/.*$/, '');

/** The cause in a report of npm, one of the `cause.…` texts: `unknown` where nothing in it is known. */
export function causeOf(report, environment = process.env) {
  const errors = report.split('\n').filter((line) => /^npm (?:error|ERR!|http)/.test(line));
  const text = errors.length > 0 ? errors.join('\n') : report;
  const [cause] = signs.find(([, sign]) => sign.test(text)) ?? ['unknown'];
  const proxy = namedProxy(environment);
  return cause === 'network' && proxy && isAboutProxy(text, proxy) ? 'proxy' : cause;
}

/** Whether it was the proxy itself that did not answer: its address stands where that of the registry would. */
function isAboutProxy(text, proxy) {
  const [name] = proxy.split(':');
  return text.includes(proxy) || text.includes(`ENOTFOUND ${name}`) || text.includes(`EAI_AGAIN ${name}`);
}

/** The cause of an error of the file system; `null` for every other error. */
export function causeOfFileError({ code }) {
  if (['ENOSPC', 'EDQUOT'].includes(code)) return 'diskFull';
  return ['EACCES', 'EPERM', 'EROFS'].includes(code) ? 'rights' : null;
}
