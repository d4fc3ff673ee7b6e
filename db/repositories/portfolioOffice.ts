import type { Database } from '../driver/database.ts';
import type { SavedView } from '../../core/model/portfolio/portfolio.ts';
import { inTransaction, prepareWrite } from '../inTransaction.ts';

interface ViewRow {
  readonly id: string;
  readonly name: string;
  readonly look: string;
}

/** What an office says of its clusters as a whole: weights, labels, views that it keeps, its budget. */
export function createPortfolioOfficeRepository(db: Database) {
  const views = db.prepare<[], ViewRow>(`SELECT id, name, look FROM portfolio_view ORDER BY kept_at, id`);
  const saveView = prepareWrite<ViewRow & { readonly kept_at: string }>(
    db,
    `INSERT INTO portfolio_view (id, name, look, kept_at) VALUES (@id, @name, @look, @kept_at)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, look = excluded.look`,
  );
  const removeView = prepareWrite<{ id: string }>(db, `DELETE FROM portfolio_view WHERE id = @id`);
  const budget = db.prepare<[], number>(`SELECT budget FROM programme_budget WHERE id = 1`).pluck();
  const saveBudget = prepareWrite<{ budget: number }>(
    db,
    `INSERT INTO programme_budget (id, budget) VALUES (1, @budget)
     ON CONFLICT (id) DO UPDATE SET budget = excluded.budget`,
  );
  const removeBudget = prepareWrite(db, `DELETE FROM programme_budget WHERE id = 1`);

  return {
    ...createMarks(db),
    /** The first kept first. */
    views: (): SavedView[] =>
      views.all().map(({ id, name, look }) => ({
        id,
        name,
        // Written by `saveView` only.
        look: JSON.parse(look) as SavedView['look'],
      })),
    saveView({ id, name, look }: SavedView, keptAt: string): void {
      saveView.run({ id, name, look: JSON.stringify(look), kept_at: keptAt });
    },
    removeView(id: string): void {
      removeView.run({ id });
    },
    /** Million CNY for the programme over all clusters; `null` while none was entered. */
    budget: (): number | null => budget.get() ?? null,
    saveBudget(value: number | null): void {
      if (value === null) {
        removeBudget.run();
      } else {
        saveBudget.run({ budget: value });
      }
    },
  };
}

/** Weights and labels of clusters. */
function createMarks(db: Database) {
  const weight = db
    .prepare<{ clusterId: string }, number>(`SELECT weight FROM cluster_weight WHERE cluster_id = @clusterId`)
    .pluck();
  const saveWeight = prepareWrite<{ clusterId: string; weight: number }>(
    db,
    `INSERT INTO cluster_weight (cluster_id, weight) VALUES (@clusterId, @weight)
     ON CONFLICT (cluster_id) DO UPDATE SET weight = excluded.weight`,
  );
  const removeWeight = prepareWrite<{ clusterId: string }>(
    db,
    `DELETE FROM cluster_weight WHERE cluster_id = @clusterId`,
  );
  const labels = db
    .prepare<{ clusterId: string }, string>(
      `SELECT label FROM cluster_label WHERE cluster_id = @clusterId ORDER BY label`,
    )
    .pluck();
  const addLabel = prepareWrite<{ clusterId: string; label: string }>(
    db,
    `INSERT INTO cluster_label (cluster_id, label) VALUES (@clusterId, @label)
     ON CONFLICT (cluster_id, label) DO NOTHING`,
  );
  const removeLabel = prepareWrite<{ clusterId: string; label: string }>(
    db,
    `DELETE FROM cluster_label WHERE cluster_id = @clusterId AND label = @label`,
  );

  return {
    /** 1 unless set. */
    weight: (clusterId: string): number => weight.get({ clusterId }) ?? 1,
    saveWeight(clusterId: string, value: number): void {
      if (value === 1) {
        removeWeight.run({ clusterId });
      } else {
        saveWeight.run({ clusterId, weight: value });
      }
    },
    labels: (clusterId: string): readonly string[] => labels.all({ clusterId }),
    setLabels(clusterId: string, wanted: readonly string[]): void {
      inTransaction(db, () => {
        const present = labels.all({ clusterId });
        present
          .filter((label) => !wanted.includes(label))
          .forEach((label) => removeLabel.run({ clusterId, label }));
        wanted
          .filter((label) => !present.includes(label))
          .forEach((label) => addLabel.run({ clusterId, label }));
      });
    },
  };
}
