import type { Database } from '../driver/database.ts';

export const version = 8;

/** The letterhead of the office, the order of its annexes and the folder of its last export. */
export function up(db: Database): void {
  db.exec(`
    ALTER TABLE setting ADD COLUMN office_unit TEXT NOT NULL DEFAULT '' CHECK (length(office_unit) <= 60);
    ALTER TABLE setting ADD COLUMN office_signer TEXT NOT NULL DEFAULT '' CHECK (length(office_signer) <= 60);
    ALTER TABLE setting ADD COLUMN office_contact TEXT NOT NULL DEFAULT '' CHECK (length(office_contact) <= 60);
    ALTER TABLE setting ADD COLUMN annex_order TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(annex_order));
    ALTER TABLE setting ADD COLUMN export_folder TEXT NOT NULL DEFAULT '';
  `);
}
