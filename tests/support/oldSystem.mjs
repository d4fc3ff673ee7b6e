// `node --import oldSystem.mjs`: no binary loads, as on a system whose C library is older than the one it was built for.
process.dlopen = (_module, path) => {
  throw Object.assign(new Error(`libc.so.6: version 'GLIBC_2.34' not found (required by ${path})`), {
    code: 'ERR_DLOPEN_FAILED',
  });
};
