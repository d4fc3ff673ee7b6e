import type { Outcome, Step } from '../../state/changes/step.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';
import { outcomeWords } from './changeWords.ts';

interface Wish {
  /** A step that was made anywhere; without one it is the last of the page. */
  readonly step?: Step;
  readonly onundone?: (() => void) | undefined;
}

/** Takes a change back and says so. */
export async function takeBack(workspace: Workspace, { step, onundone }: Wish = {}): Promise<void> {
  const { log } = workspace.ports;
  const outcome = await (step === undefined ? log.undo() : log.undoStep(step));
  say(workspace, outcome, 'undo');
  if (outcome.kind === 'undone') {
    onundone?.();
  }
}

/** Brings the last change again that was taken back on this page, and says so. */
export async function bringAgain(workspace: Workspace): Promise<void> {
  say(workspace, await workspace.ports.log.redo(), 'redo');
}

function say(workspace: Workspace, outcome: Outcome, wanted: 'undo' | 'redo'): void {
  const text = () =>
    outcomeWords(workspace, outcome, { wanted, pageName: (page) => workspace.nameOfPage(page) });
  workspace.notices.show({ text });
}
