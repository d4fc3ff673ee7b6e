// Why electron-builder did not pack the program: from what it wrote to the keys of our own words.

const network =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|CERT_\w+|SELF_SIGNED\w*|UNABLE_TO_\w+)\b|socket hang up|status code (?:4|5)\d\d|\b(?:403|404|5\d\d) \(/u;

/** The key of a text and its values. The host is the one that was asked last. */
export function packageFailure(output, code) {
  const [reason] = network.exec(output) ?? [];
  if (reason !== undefined) {
    const hosts = [...output.matchAll(/https?:\/\/([\w.-]+)|(?:ENOTFOUND|EAI_AGAIN) ([\w.-]+)/gu)];
    const [, ofAddress, ofName] = hosts.at(-1) ?? [];
    return { key: 'packageNoNetwork', values: { host: ofAddress ?? ofName ?? 'github.com', answer: reason } };
  }
  const lacking = /(?:spawn|exec:) (\S+) ENOENT|executable file not found[^\n]*?"([\w.-]+)"/u.exec(output);
  if (lacking !== null) {
    return { key: 'packageNoProgram', values: { program: lacking[1] ?? lacking[2] } };
  }
  const [, said] = /⨯ ([^\n]+)/u.exec(output) ?? [];
  return said === undefined
    ? { key: 'packageEnded', values: { code } }
    : { key: 'packageSaid', values: { said: said.split(/\s+failedTask=|\s+stackTrace=/u, 1)[0].trim() } };
}
