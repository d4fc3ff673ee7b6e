import type { NameKey } from '../text/translate.ts';

/** Verbs for what was done: calls of the contract, and what the program does by itself. */
const verbs = {
  'trail.actEntered': [
    'assessment.saveTyping',
    'assessment.saveRating',
    'assessment.saveContext',
    'assessment.savePriorities',
    'assessment.saveMeasure',
    'assessment.saveScoreOverride',
    'assessment.saveStageOverride',
    'assessment.saveCarried',
    'assessment.savePlan',
    'cluster.saveFields',
    'cluster.saveFact',
    'cluster.saveRecognition',
    'action.save',
    'action.saveAll',
    'brief.saveEdit',
    'brief.saveOptions',
    'figures.save',
    'figures.fill',
    'portfolio.saveView',
    'portfolio.saveLabels',
    'programme.saveWeight',
    'programme.saveBudget',
  ],
  'trail.actBegun': ['assessment.create', 'cluster.create', 'action.create'],
  'trail.actRecorded': ['action.record'],
  'trail.actDeleted': [
    'assessment.remove',
    'cluster.remove',
    'action.remove',
    'reference.remove',
    'portfolio.removeView',
  ],
  'trail.actRestored': [
    'assessment.restore',
    'cluster.restore',
    'action.restore',
    'bin.restore',
    'reference.restore',
    'reference.restoreSample',
    'reference.resetSample',
  ],
  'trail.actTakenBack': ['table.takeBack', 'figures.takeBack', 'reference.takeBackReset'],
  'trail.actPurged': ['bin.purge'],
  'trail.actAccepted': ['assessment.acceptPlan', 'assessment.renewPlan'],
  'trail.actWithdrawn': ['assessment.withdrawPlan'],
  'trail.actMatched': ['store.match'],
  'trail.actUnmatched': ['lists.takeBack'],
  'trail.actImported': [
    'assessment.import',
    'assessment.addMembers',
    'assessment.combineFiles',
    'knowledge.import',
    'bundle.import',
    'table.import',
  ],
  'trail.actExported': [
    'brief.export',
    'brief.recordPrinted',
    'briefs.start',
    'brief.exportSpoken',
    'brief.exportProgress',
    'brief.exportMeasures',
    'assessment.export',
    'knowledge.export',
    'trail.export',
    'action.exportCalendar',
    'bundle.export',
    'table.saveRejected',
    'table.saveTemplate',
    'sheet.save',
    'sheet.saveAssessment',
    'sheet.saveActions',
    'portfolio.exportView',
    'programme.exportView',
  ],
  'trail.actGroup': [
    'assessment.removeMember',
    'assessment.combine',
    'assessment.takeGroup',
    'assessment.putBack',
  ],
  'trail.actKnowledge': [
    'assessment.adoptKnowledge',
    'knowledge.use',
    'knowledge.startDraft',
    'knowledge.saveDraft',
    'knowledge.discardDraft',
    'knowledge.save',
  ],
  'trail.actSettings': ['settings.save', 'exportFolder.forget'],
  'trail.actAttached': ['evidence.attach', 'evidence.detach', 'evidence.restore'],
  'trail.actRestoredStore': ['store.restore', 'store.older', 'backup.restore', 'bundle.undoImport'],
  'trail.actSalvaged': ['store.salvage'],
  'trail.actBackup': ['backup.setFolder', 'backup.chooseFolder'],
  'trail.actNotice': ['store.found', 'notice.decide'],
  'trail.actUpgraded': ['store.upgrade'],
  'trail.actStarted': ['store.begin', 'program'],
} as const satisfies Partial<Record<NameKey, readonly string[]>>;

const verbOf: ReadonlyMap<string, NameKey> = new Map(
  // Object.entries forgets that the keys are names.
  (Object.entries(verbs) as [NameKey, readonly string[]][]).flatMap(([verb, acts]) =>
    acts.map((act) => [act, verb] as const),
  ),
);

/** What was done, as a key of the dictionary; what another program did is called a change. */
export const actName = (act: string): NameKey => verbOf.get(act) ?? 'trail.actOther';

/** Whether what is done under this name has a verb of its own. */
export const hasVerb = (act: string): boolean => verbOf.has(act);
