// Loaded before the program in tests: a connection to another computer ends the program with its address.
import { Socket } from 'node:net';

const connect = Socket.prototype.connect;
const isLocal = (host) => host === undefined || /^(localhost|127(\.\d+){3}|::1)$/.test(host);

Socket.prototype.connect = function (...args) {
  // Node itself passes its options as the first element of a list.
  const [first] = Array.isArray(args[0]) ? args[0] : args;
  const host =
    typeof first === 'object' && first !== null
      ? first.host
      : typeof args[1] === 'string'
        ? args[1]
        : undefined;
  if (!isLocal(host)) {
    console.error(`outgoing connection to ${host}`);
    process.exit(70);
  }
  return connect.apply(this, args);
};
