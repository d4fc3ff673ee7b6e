import type { Database } from 'better-sqlite3';
import type { Settings } from '../../core/base/settings.ts';

interface SettingRow {
  readonly language: Settings['language'];
  readonly theme: Settings['theme'];
  readonly assessor_name: string;
  readonly assessor_unit: string;
  readonly marking: string;
}

/** Reads and writes the preferences of this installation: one row, made with the table. */
export function createSettingRepository(db: Database) {
  const get = db.prepare<[], SettingRow>(
    `SELECT language, theme, assessor_name, assessor_unit, marking FROM setting WHERE id = 1`,
  );
  const save = db.prepare<SettingRow>(
    `UPDATE setting SET language = @language, theme = @theme, assessor_name = @assessor_name,
       assessor_unit = @assessor_unit, marking = @marking WHERE id = 1`,
  );

  return {
    get(): Settings {
      const row = get.get();
      if (!row) {
        throw new Error('The row of settings is gone.');
      }
      return toSettings(row);
    },
    save(settings: Settings): void {
      save.run({
        language: settings.language,
        theme: settings.theme,
        assessor_name: settings.assessorName,
        assessor_unit: settings.assessorUnit,
        marking: settings.marking,
      });
    },
  };
}

const toSettings = (row: SettingRow): Settings => ({
  language: row.language,
  theme: row.theme,
  assessorName: row.assessor_name,
  assessorUnit: row.assessor_unit,
  marking: row.marking,
});
