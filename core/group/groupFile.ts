import { canonicalJson } from '../base/canonicalJson.ts';
import type { AssessmentFile } from '../model/assessment.ts';

/** The answer that says "not known": it counts as none. */
const unknownAnswer = 'unknown';

/** The value that all files give alike; `undefined` where one gives another or none. */
function common<Value>(values: readonly (Value | undefined)[]): Value | undefined {
  const [first] = values;
  return values.every((value) => value !== undefined && canonicalJson(value) === canonicalJson(first))
    ? first
    : undefined;
}

/** Entries that all files give alike. */
function commonEntries<Value>(records: readonly Readonly<Record<string, Value>>[]): Record<string, Value> {
  const keys = Object.keys(records[0] ?? {});
  return Object.fromEntries(
    keys.flatMap((key): [string, Value][] => {
      const value = common(records.map((record) => (Object.hasOwn(record, key) ? record[key] : undefined)));
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

/** The answer most files give to each question; none where two are given equally often. */
function commonTyping(files: readonly AssessmentFile[]): Record<string, string> {
  const questions = new Set(files.flatMap(({ typing }) => Object.keys(typing?.answers ?? {})));
  return Object.fromEntries(
    [...questions].sort().flatMap((question): [string, string][] => {
      const answers = files.flatMap(({ typing }) => typing?.answers[question] ?? []);
      const counted = [...Map.groupBy(answers, (answer) => answer)]
        .map(([answer, given]) => ({ answer, count: given.length }))
        .filter(({ answer }) => answer !== unknownAnswer)
        .sort((a, b) => b.count - a.count);
      const [most, next] = counted;
      return most === undefined || most.count === next?.count ? [] : [[question, most.answer]];
    }),
  );
}

/**
 * What the files of several assessors say together beside their ratings and weights: the start of a group assessment.
 *
 * Questions on the formation type take the answer most give; costs and context only what all give alike. Ratings
 * and weights stay out: they are the members', until the official takes them over. Sample data stay sample data.
 */
export function groupFile(files: readonly [AssessmentFile, ...AssessmentFile[]]): AssessmentFile {
  const [first] = files;
  const context = commonEntries(files.map((file) => file.context ?? {}));
  return {
    format: first.format,
    ...(first.knowledgeBase !== undefined && { knowledgeBase: first.knowledgeBase }),
    cluster: first.cluster,
    ...(files.some((file) => file.illustrative) && { illustrative: true }),
    typing: { answers: commonTyping(files) },
    ratings: {},
    context,
    recognition: commonEntries(files.map((file) => file.recognition ?? {})),
    costs: commonEntries(files.map((file) => file.costs ?? {})),
  };
}
