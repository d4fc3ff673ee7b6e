import type { Database } from '../driver/database.ts';
import { prepareWrite } from '../inTransaction.ts';
import type { Settings } from '../../core/base/settings.ts';

interface SettingRow {
  readonly language: Settings['language'];
  readonly theme: Settings['theme'];
  readonly assessor_name: string;
  readonly assessor_unit: string;
  readonly marking: string;
  readonly office_unit: string;
  readonly office_signer: string;
  readonly office_contact: string;
  readonly annex_order: string;
  readonly reminded_on: string | null;
}

const columns = `language, theme, assessor_name, assessor_unit, marking,
  office_unit, office_signer, office_contact, annex_order, reminded_on`;

/** Reads and writes the preferences of this installation: one row, made with the table. */
export function createSettingRepository(db: Database) {
  const get = db.prepare<[], SettingRow>(`SELECT ${columns} FROM setting WHERE id = 1`);
  const save = prepareWrite<SettingRow>(
    db,
    `UPDATE setting SET language = @language, theme = @theme, assessor_name = @assessor_name,
       assessor_unit = @assessor_unit, marking = @marking,
       office_unit = @office_unit, office_signer = @office_signer, office_contact = @office_contact,
       annex_order = @annex_order, reminded_on = @reminded_on
     WHERE id = 1`,
  );
  const getFolder = db.prepare<[], string>(`SELECT export_folder FROM setting WHERE id = 1`).pluck();
  const getBackup = db.prepare<[], string>(`SELECT backup_folder FROM setting WHERE id = 1`).pluck();
  const saveBackup = prepareWrite<string>(db, `UPDATE setting SET backup_folder = ? WHERE id = 1`);
  const saveFolder = prepareWrite<string>(db, `UPDATE setting SET export_folder = ? WHERE id = 1`);

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
        office_unit: settings.officeUnit,
        office_signer: settings.officeSigner,
        office_contact: settings.officeContact,
        annex_order: JSON.stringify(settings.annexOrder),
        reminded_on: settings.remindedOn,
      });
    },
    /** The folder of the last export; empty before the first. It may have gone since. */
    exportFolder: (): string => getFolder.get() ?? '',
    saveExportFolder(folder: string): void {
      saveFolder.run(folder);
    },
    /** The second folder for backups; empty where none was chosen. It may not be there just now. */
    backupFolder: (): string => getBackup.get() ?? '',
    saveBackupFolder(folder: string): void {
      saveBackup.run(folder);
    },
  };
}

const toSettings = (row: SettingRow): Settings => ({
  language: row.language,
  theme: row.theme,
  assessorName: row.assessor_name,
  assessorUnit: row.assessor_unit,
  marking: row.marking,
  officeUnit: row.office_unit,
  officeSigner: row.office_signer,
  officeContact: row.office_contact,
  // Written by `save` only.
  annexOrder: JSON.parse(row.annex_order) as Settings['annexOrder'],
  remindedOn: row.reminded_on,
});
