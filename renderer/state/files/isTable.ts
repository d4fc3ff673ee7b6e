import type { SentFile } from '../exchange/sendFile.ts';

const endings = /\.(?:csv|tsv|txt|xlsx)$/iu;

/** Whether a file is a table of an office, by its name. */
export const isTable = ({ name }: Pick<SentFile, 'name'>): boolean => endings.test(name);

/** What a dialog for tables offers. */
export const tableEndings = '.csv,.tsv,.txt,.xlsx';
