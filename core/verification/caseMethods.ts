import { agreementMethods } from './agreementMethods.ts';
import { ahpMethods } from './ahpMethods.ts';
import type { CaseMethod } from './caseMethod.ts';
import { portfolioMethods } from './portfolioMethods.ts';
import { rankingMethods } from './rankingMethods.ts';
import { scaleMethods } from './scaleMethods.ts';
import { sensitivityMethods } from './sensitivityMethods.ts';
import { smaaMethods } from './smaaMethods.ts';
import { weightMethods } from './weightMethods.ts';

const registry: Readonly<Record<string, CaseMethod>> = {
  ...weightMethods,
  ...rankingMethods,
  ...scaleMethods,
  ...portfolioMethods,
  ...ahpMethods,
  ...agreementMethods,
  ...sensitivityMethods,
  ...smaaMethods,
};

/** Names of the methods that published cases can be checked against, sorted. */
export const methodNames: readonly string[] = Object.keys(registry).sort();

/** The method of that name, or `null`. */
export const findMethod = (name: string): CaseMethod | null =>
  Object.hasOwn(registry, name) ? (registry[name] ?? null) : null;
