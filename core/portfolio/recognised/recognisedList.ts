import * as v from 'valibot';
import { AppError } from '../../base/errors.ts';
import { type RecognitionLevel, recognitionLevels } from '../../model/portfolio/portfolio.ts';

interface BothNames {
  readonly zh: string;
  readonly en: string;
}

/** A list of recognised clusters, with the numbers of its notices by year as far as they are known. */
export interface RecognitionList extends BothNames {
  readonly id: string;
  readonly level: RecognitionLevel;
  readonly notices: ReadonlyMap<string, string>;
}

/** Who published that a cluster is on a list, and when: year, month or day. */
export interface Publisher extends BothNames {
  readonly date: string;
}

/** A cluster on a list of recognition: a name to compare with, without any score. */
export interface RecognisedCluster extends BothNames {
  readonly id: string;
  readonly list: RecognitionList;
  readonly year: number;
  /** Code of the province; empty for several. */
  readonly province: string;
  /** Codes of prefectures or counties; empty where only the province is said. */
  readonly places: readonly string[];
  /** Divisions of GB/T 4754, assigned by the name. */
  readonly industries: readonly string[];
  readonly publishers: readonly Publisher[];
  /** A public notice was seen, not the decision. */
  readonly isNotice: boolean;
}

const text = v.string();
const RecognisedFileSchema = v.object({
  about: v.object({ asOf: text }),
  lists: v.array(
    v.strictTuple([text, v.picklist(recognitionLevels), text, text, v.array(v.strictTuple([text, text]))]),
  ),
  publishers: v.array(v.strictTuple([text, text, text, text])),
  entries: v.array(
    v.strictTuple([
      text,
      text,
      v.number(),
      text,
      v.array(text),
      text,
      text,
      v.array(text),
      v.array(text),
      v.picklist([0, 1]),
    ]),
  ),
});

/** The shipped lists, in their order. Throws where the text is none, or names a list or publisher that it does not have. */
export function readRecognised(json: string): readonly RecognisedCluster[] {
  const file = v.parse(RecognisedFileSchema, JSON.parse(json));
  const lists = new Map(
    file.lists.map(([id, level, zh, en, notices]) => [id, { id, level, zh, en, notices: new Map(notices) }]),
  );
  const publishers = new Map(file.publishers.map(([id, zh, en, date]) => [id, { zh, en, date }]));
  const found = <Value>(value: Value | undefined): Value => {
    if (value === undefined) {
      throw new AppError('invalid-file', 'A list of recognition names what it does not have.');
    }
    return value;
  };
  return file.entries.map(([id, list, year, province, places, zh, en, industries, sources, notice]) => ({
    id,
    list: found(lists.get(list)),
    year,
    province,
    places,
    zh,
    en,
    industries,
    publishers: sources.map((source) => found(publishers.get(source))),
    isNotice: notice === 1,
  }));
}
