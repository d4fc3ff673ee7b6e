import type { Database } from '../driver/database.ts';

export const version = 18;

/**
 * Who made a record of an action, as the settings named them then, and the day on which nobody wants to be reminded of
 * actions again. Records of before name nobody.
 */
export function up(db: Database): void {
  db.exec(`
    ALTER TABLE action_event ADD COLUMN recorded_name TEXT NOT NULL DEFAULT '' CHECK (length(recorded_name) <= 200);
    ALTER TABLE action_event ADD COLUMN recorded_unit TEXT NOT NULL DEFAULT '' CHECK (length(recorded_unit) <= 200);
    ALTER TABLE setting ADD COLUMN reminded_on TEXT CHECK (length(reminded_on) = 10);
  `);
}
