/** How many times as much is tried as with the tests; `npm run torture` asks for ten times. */
export const torture = Number(process.env['CLUSTER_DESK_TORTURE'] ?? 1);
