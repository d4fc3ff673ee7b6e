import type { Handlers, Input, Output } from '../../../core/contract/channels.ts';
import { AppError } from '../../../core/base/errors.ts';
import { jsonFault } from '../../../core/base/jsonLimits.ts';
import { withMendedTexts } from '../../../core/base/textRule.ts';
import { checkOwnVersion } from '../../../core/knowledge/checkOwnVersion.ts';
import { readKnowledgeFile, writeKnowledgeFile } from '../../../core/knowledge/knowledgeFile.ts';
import { type KnowledgeContent, contentOf, withLabel } from '../../../core/knowledge/parts.ts';
import { isAdvice, pathOf } from '../../../core/knowledge/problem.ts';
import type {
  KnowledgePreview,
  KnowledgeShelf,
  KnowledgeVersion,
} from '../../../core/model/knowledgeVersion.ts';
import type { Context } from '../context/context.ts';
import { refuseIfChanged } from '../context/refuseIfChanged.ts';
import { entryRefusal } from './checks/checkEntry.ts';
import { fileName } from '../exchange/fileName.ts';
import { hashOf } from '../knowledge/knowledgeLibrary.ts';
import { exportFile } from '../exchange/exportFile.ts';

type KnowledgeChannel = Extract<keyof Handlers, `knowledge.${string}`>;

/** The knowledge bases of this store: read, written as a draft, saved as versions, exchanged as files. */
export function createKnowledgeHandlers(context: Context): Pick<Handlers, KnowledgeChannel> {
  const { ports, store, knowledge } = context;
  const { knowledgeBases, knowledgeDraft } = store;
  const now = (): string => ports.clock.now();
  const draft = () => {
    const present = knowledgeDraft.get();
    if (present === null) {
      throw new AppError('not-found', 'There is no draft.');
    }
    return present;
  };
  return {
    'knowledge.list': () => shelfOf(context),
    'knowledge.get': ({ hash }) => (hash === null ? knowledge.inUse() : knowledge.get(hash)),
    'knowledge.use': ({ hash, replaces }) =>
      store.transaction(() => {
        knowledge.get(hash);
        refuseIfChanged('value', { stored: knowledge.inUse().hash, replaces });
        knowledgeBases.use(hash);
        return shelfOf(context);
      }),
    'knowledge.draft': () => knowledgeDraft.get(),
    'knowledge.startDraft': ({ basedOn, replaces }) =>
      store.transaction(() => {
        const content = contentOf(knowledge.get(basedOn));
        refuseIfOther(context, replaces);
        knowledgeDraft.save({ basedOn, content, updatedAt: now() });
        return draft();
      }),
    'knowledge.saveDraft': (input) => saveDraft(context, input),
    'knowledge.discardDraft'(input) {
      store.transaction(() => {
        refuseIfOther(context, input?.replaces);
        knowledgeDraft.remove();
      });
    },
    'knowledge.save': ({ label, note, replaces }) =>
      store.transaction(() => {
        refuseIfOther(context, replaces);
        const { basedOn, content } = draft();
        knowledgeDraft.remove();
        return storeVersion(context, { content: withLabel(content, label), basedOn, note });
      }),
    'knowledge.preview': ({ text }) => previewOf(context, text),
    'knowledge.import': ({ text }) => importVersion(context, text),
    'knowledge.export': async ({ hash }) => context.written.exported(await exportVersion(context, hash)),
  };
}

function saveDraft(
  context: Context,
  { basedOn, content, replaces }: Input<'knowledge.saveDraft'>,
): Output<'knowledge.saveDraft'> {
  const { ports, store, knowledge } = context;
  // What a version needs may still be missing; what no file may hold a draft may not hold either.
  const fault = jsonFault({ content }, { texts: true });
  if (fault !== null) {
    throw entryRefusal(fault);
  }
  knowledge.get(basedOn);
  return store.transaction(() => {
    refuseIfOther(context, replaces);
    const updatedAt = ports.clock.now();
    store.knowledgeDraft.save({ basedOn, content, updatedAt });
    return { updatedAt };
  });
}

/** A draft is the same as long as nothing has been stored in it. */
function refuseIfOther({ store }: Context, replaces: string | null | undefined): void {
  refuseIfChanged('value', { stored: store.knowledgeDraft.get()?.updatedAt ?? null, replaces });
}

function shelfOf({ store, knowledge }: Context): KnowledgeShelf {
  const draft = store.knowledgeDraft.get();
  return {
    versions: store.knowledgeBases.list(),
    inUse: knowledge.inUse().hash,
    draft: draft && { basedOn: draft.basedOn, updatedAt: draft.updatedAt },
  };
}

interface OwnVersion {
  readonly content: KnowledgeContent;
  readonly basedOn: string | null;
  readonly note: string;
}

/** Checks a content and stores it, its texts in their stored form. Content that is there already is left as it is. */
function storeVersion({ ports, store, knowledge }: Context, own: OwnVersion): KnowledgeVersion {
  const [problem] = checkOwnVersion(own.content).filter((found) => !isAdvice(found));
  if (problem !== undefined) {
    throw new AppError('knowledge-base-invalid', pathOf(problem), { id: pathOf(problem) });
  }
  const content = withMendedTexts(contentOf(own.content), 'several');
  const hash = hashOf(content);
  store.knowledgeBases.insert({
    hash,
    version: content.instrument.version,
    origin: 'own',
    // A file from elsewhere can be based on what is not known here; what it is read beside is the shipped one.
    basedOn: own.basedOn ?? knowledge.shipped.hash,
    note: own.note,
    content,
    createdAt: ports.clock.now(),
  });
  const stored = store.knowledgeBases.find(hash);
  if (stored === null) {
    throw new Error('The version was not stored.');
  }
  return stored;
}

function previewOf({ store }: Context, text: string): KnowledgePreview {
  const { version, note, basedOn, content } = readKnowledgeFile(text);
  const problems = [...checkOwnVersion(content)];
  const isSound = problems.every(isAdvice);
  // A content without problems has the form of one.
  const sound = isSound ? contentOf(content as KnowledgeContent) : null;
  const hash = sound === null ? '' : hashOf(sound);
  return {
    version,
    note,
    basedOn,
    problems,
    knowledge: sound && { version, hash, ...sound },
    isStored: sound !== null && store.knowledgeBases.find(hash) !== null,
  };
}

async function exportVersion(context: Context, hash: string): Promise<string | null> {
  const { store, knowledge } = context;
  const kb = knowledge.get(hash);
  const { basedOn = null, note = '' } = store.knowledgeBases.find(hash) ?? {};
  return exportFile(context, {
    name: fileName([kb.version, hash.slice(0, 8)], 'json'),
    make: () => writeKnowledgeFile(kb, { basedOn, note }),
  });
}

function importVersion(context: Context, text: string): ReturnType<typeof storeVersion> {
  context.backups.makeBefore('before-import');
  const { content, basedOn, note } = readKnowledgeFile(text);
  // Checked on the next line; until then nothing is known about the content.
  const unchecked = content as KnowledgeContent;
  return context.store.transaction(() => storeVersion(context, { content: unchecked, basedOn, note }));
}
