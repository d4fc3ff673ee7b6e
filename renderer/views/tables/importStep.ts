import type { TableTarget } from '../../../core/table/preview/settings.ts';
import type { TableImport } from '../../state/tables/tableImport.svelte.ts';
import type { Step } from '../../state/changes/step.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';

interface Stored {
  readonly stored: TableImport;
  readonly target: TableTarget;
  /** The page on which it can be taken back by its keys. */
  readonly page: string;
  /** Called once something else is stored: after the import was taken back or brought again. */
  readonly onchange: () => Promise<void>;
}

/** Puts an import on the log of a page and says what was imported, with the way back. */
export function sayImported(workspace: Workspace, { stored, target, page, onchange }: Stored): Step {
  const { ports, client } = workspace;
  let token = stored.undo;
  const swap = async (): Promise<void> => {
    token = (await client.call('table.takeBack', { undo: token })).undo;
    await onchange();
  };
  const subject = target.kind === 'facts' ? `table ${target.cluster}` : `table ${target.kind}`;
  const step = ports.log.begin(page).record({
    subject,
    changes: [],
    label: () => workspace.t('tables.importStep'),
    act: { undo: swap, redo: swap },
  });
  const { facts, added, changed } = stored;
  const said = {
    facts: () => workspace.t('tables.importedFacts', { count: facts }),
    clusters: () => workspace.t('tables.importedClusters', { added, changed }),
    actions: () => workspace.t('tables.importedActions', { added, changed }),
    reference: () => workspace.t('tables.importedFigures', { added }),
  };
  workspace.notices.show({
    text: said[target.kind],
    step,
    seconds: 30,
  });
  return step;
}
