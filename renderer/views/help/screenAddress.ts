import { addresses, href, type Route, type ScreenName } from '../../state/routes.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';

const isScreen = (name: string): name is ScreenName => Object.hasOwn(addresses, name);

/**
 * The address of a screen that a chapter names: in the assessment that is open. `null` where it needs one and none is, and
 * for the name of none.
 */
export function screenAddress(
  name: string,
  workspace: Pick<Workspace, 'session' | 'knowledge'>,
): string | null {
  if (!isScreen(name)) {
    return null;
  }
  const { session, knowledge } = workspace;
  const fields: Readonly<Record<string, string | undefined>> = {
    assessment: session?.assessment.id,
    cluster: session?.cluster.id,
    dimension: knowledge.instrument.dimensions[0]?.id,
  };
  const needed = [...addresses[name].path.matchAll(/:(\w+)(?!\w*\?)/g)].map(([, field = '']) => field);
  if (needed.some((field) => fields[field] === undefined)) {
    return null;
  }
  // The fields are those that the path of the screen names.
  return href({
    name,
    ...Object.fromEntries(needed.map((field) => [field, fields[field]])),
  } as unknown as Route);
}
