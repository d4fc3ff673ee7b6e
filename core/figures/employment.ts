import * as v from 'valibot';

const CountsSchema = v.array(v.strictTuple([v.string(), v.number()]));

/** Employment by industry of the whole country as it ships with the program. */
export const EmploymentFileSchema = v.object({
  about: v.object({ asOf: v.string(), total: v.number(), totalWithDepartments: v.number() }),
  divisions: CountsSchema,
  departments: CountsSchema,
  sections: CountsSchema,
});
export type EmploymentFile = v.InferOutput<typeof EmploymentFileSchema>;

/** Employment of one area in one year, from one source: all of it, and by section or division. */
export interface AreaEmployment {
  readonly year: number;
  /** Persons in all industries; `null` where it is not known. */
  readonly total: number | null;
  readonly byIndustry: ReadonlyMap<string, number>;
  /** Industries that are counted in a wider way, and all industries in that way. */
  readonly wider?: { readonly codes: ReadonlySet<string>; readonly total: number };
}

/** The whole country among areas, which else are named by their code of GB/T 2260. */
export const nationCode = '000000';

/** By this a figure says that it was filled in from those that ship. */
export const shippedArea = 'shipped';

/**
 * Employees of legal units. Railways, most of finance and whole sections are counted with what other departments
 * counted, and so is the total that they are compared with.
 */
export function nationalEmployment({ about, ...counts }: EmploymentFile): AreaEmployment {
  const wider = [...counts.departments, ...counts.sections];
  return {
    year: Number(about.asOf.slice(0, 4)),
    total: about.total,
    byIndustry: new Map([...counts.divisions, ...wider]),
    wider: { codes: new Set(wider.map(([code]) => code)), total: about.totalWithDepartments },
  };
}

/** What has to be known of the national figures of some industries, beside that individual businesses are not in them. */
export const nationalGaps = ['departments', 'agriculture'] as const;
export type NationalGap = (typeof nationalGaps)[number];

const departmentCounted = new Set(['53', '66', '67', '68', '69', 'G', 'J']);

/** The gaps that touch some of the industries of which the figures are. */
export function gapsOf(codes: readonly string[]): readonly NationalGap[] {
  return [
    ...(codes.some((code) => departmentCounted.has(code)) ? (['departments'] as const) : []),
    ...(codes.includes('05') ? (['agriculture'] as const) : []),
  ];
}
