import type { who as source } from '../en/who.ts';
import type { Translation } from '../message.ts';

export const who = {
  title: '当前操作人',
  note: '操作记录和新建的评估会载明此姓名。这是本人声明，不是登录，程序不作核对。',
  known: '本机用过的姓名',
  another: '其他姓名或单位',
  name: '姓名',
  unit: '单位',
  now: '当前',
  more: (p) => `再显示${p.count}人`,
  take: '继续',
  none: '填写姓名',
  button: (p) => `操作人：${p.name}`,
  failed: '用过的姓名读取失败。',
} as const satisfies Translation<typeof source>;
