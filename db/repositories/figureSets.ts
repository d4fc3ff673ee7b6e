import type { Database } from '../driver/database.ts';
import { type AreaFigure, figureKey, type FigureSet } from '../../core/model/figures/figureSet.ts';
import { inTransaction, prepareWrite } from '../inTransaction.ts';

interface SetRow {
  readonly id: string;
  readonly area_code: string;
  readonly year: number;
  readonly source: string;
  readonly source_date: string | null;
  readonly grade: FigureSet['grade'];
  readonly total_of: FigureSet['totalOf'];
}

interface FigureRow extends AreaFigure {
  readonly set_id: string;
}

const columns = 'id, area_code, year, source, source_date, grade, total_of';

/** Reads and writes the figures of areas that the office keeps. */
export function createFigureSetRepository(db: Database) {
  const list = db.prepare<[], SetRow>(
    `SELECT ${columns} FROM figure_set ORDER BY area_code, year DESC, source, id`,
  );
  const get = db.prepare<{ id: string }, SetRow>(`SELECT ${columns} FROM figure_set WHERE id = @id`);
  const figuresOf = db.prepare<{ id: string }, AreaFigure>(
    `SELECT figure, industry, name, unit, value FROM area_figure WHERE set_id = @id
     ORDER BY figure, industry, name`,
  );
  const write = prepareSetWrites(db);
  const toSet = ({ area_code, source_date, total_of, ...row }: SetRow): FigureSet => ({
    ...row,
    area: area_code,
    date: source_date,
    totalOf: total_of,
    figures: figuresOf.all({ id: row.id }),
  });

  return {
    list: (): FigureSet[] => list.all().map(toSet),
    /** `null` where there is none of that id. */
    find(id: string): FigureSet | null {
      const row = get.get({ id });
      return row === undefined ? null : toSet(row);
    },
    /** Stores a set whole: only what differs is written. */
    put: ({ figures, ...set }: FigureSet): void =>
      inTransaction(db, () => {
        const stored = new Map(
          figuresOf.all({ id: set.id }).map((figure) => [figureKey(figure), figure] as const),
        );
        write.save.run({ ...set, area_code: set.area, source_date: set.date, total_of: set.totalOf });
        for (const figure of figures) {
          const before = stored.get(figureKey(figure));
          stored.delete(figureKey(figure));
          if (before?.value !== figure.value || before.unit !== figure.unit) {
            write.saveFigure.run({ ...figure, set_id: set.id });
          }
        }
        stored.forEach((gone) => write.removeFigure.run({ ...gone, set_id: set.id }));
      }),
    remove: (id: string): void =>
      inTransaction(db, () => {
        figuresOf.all({ id }).forEach((figure) => write.removeFigure.run({ ...figure, set_id: id }));
        write.remove.run({ id });
      }),
  };
}

function prepareSetWrites(db: Database) {
  return {
    save: prepareWrite<SetRow>(
      db,
      `INSERT INTO figure_set (${columns})
       VALUES (@id, @area_code, @year, @source, @source_date, @grade, @total_of)
       ON CONFLICT (id) DO UPDATE SET area_code = excluded.area_code, year = excluded.year,
         source = excluded.source, source_date = excluded.source_date, grade = excluded.grade,
         total_of = excluded.total_of`,
    ),
    remove: prepareWrite<{ id: string }>(db, `DELETE FROM figure_set WHERE id = @id`),
    saveFigure: prepareWrite<FigureRow>(
      db,
      `INSERT INTO area_figure (set_id, figure, industry, name, unit, value)
       VALUES (@set_id, @figure, @industry, @name, @unit, @value)
       ON CONFLICT (set_id, figure, industry, name) DO UPDATE SET unit = excluded.unit, value = excluded.value`,
    ),
    removeFigure: prepareWrite<FigureRow>(
      db,
      `DELETE FROM area_figure
       WHERE set_id = @set_id AND figure = @figure AND industry = @industry AND name = @name`,
    ),
  };
}
