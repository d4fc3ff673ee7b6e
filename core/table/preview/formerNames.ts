/** What earlier editions of GB/T 4754 called industries of the same extent, without marks, by the code of today. */
export const formerNames: ReadonlyMap<string, string> = new Map([
  ['石油加工炼焦和核燃料加工', '25'],
  ['开采辅助活动', '11'],
  ['电力燃气和水生产和供应', 'D'],
  ['信息传输计算机服务和软件', 'I'],
  ['科学研究技术服务和地质勘查', 'M'],
  ['居民服务和其他服务', 'O'],
]);
