import type { Input, Output } from '../../../core/contract/channels.ts';
import { AppError } from '../../../core/base/errors.ts';
import { groupPartShape } from '../../../core/change/shapes.ts';
import { groupFile } from '../../../core/group/groupFile.ts';
import { joinGroup, type Group } from '../../../core/group/memberFile.ts';
import type { AssessmentFile, Member } from '../../../core/model/assessment.ts';
import type { Context } from '../context/context.ts';
import { refuseIfChanged } from '../context/refuseIfChanged.ts';
import { changeAssessment, openAssessment } from './changeAssessment.ts';
import { findCluster, readFile, storeFile } from './importAssessment.ts';

type ChosenFile = Input<'assessment.addMembers'>['files'][number];
type RefusedFile = Output<'assessment.addMembers'>['refused'][number];

interface Read {
  readonly name: string;
  readonly file: AssessmentFile;
}

/** Does something for each file; those in which it is refused are named with the reason. */
function eachFile<Chosen extends { readonly name: string }, Result>(
  files: readonly Chosen[],
  work: (chosen: Chosen) => Result,
): { done: Result[]; refused: RefusedFile[] } {
  const refused: RefusedFile[] = [];
  const done = files.flatMap((chosen) => {
    try {
      return [work(chosen)];
    } catch (error) {
      if (error instanceof AppError && error.code !== 'internal') {
        refused.push({ file: chosen.name, code: error.code, details: { ...error.details } });
        return [];
      }
      throw error;
    }
  });
  return { done, refused };
}

const readFiles = (context: Context, files: readonly ChosenFile[]) =>
  eachFile(files, ({ name, text }): Read => ({ name, file: readFile(context, text) }));

/** The members that files become, each after those before it: the same assessor is found among the chosen files too. */
function joinAll(files: readonly Read[], group: Group): { members: Member[]; refused: RefusedFile[] } {
  const members = [...group.members];
  const { refused } = eachFile(files, ({ file }) => {
    members.push(joinGroup(file, { ...group, members }));
  });
  return { members, refused };
}

/** Takes files into the group of an assessment: the good ones in one step, the others named. */
export function addMembers(
  context: Context,
  { id, files, otherClusters, replaces }: Input<'assessment.addMembers'>,
): Output<'assessment.addMembers'> {
  const { store } = context;
  const read = readFiles(context, files);
  return store.transaction(() => {
    const assessment = openAssessment(context, id);
    const { knowledgeBase, illustrative, members: before } = assessment;
    refuseIfChanged(groupPartShape, { stored: { members: before }, replaces });
    const cluster = store.clusters.get(assessment.clusterId);
    const group = { knowledgeBase, illustrative, cluster, members: before, otherClusters };
    const { members, refused } = joinAll(read.done, group);
    if (members.length > before.length) {
      changeAssessment(context, { id, names: ['members'], decide: () => ({ members }) });
    }
    return {
      assessment: openAssessment(context, id),
      added: members.length - before.length,
      refused: [...read.refused, ...refused],
    };
  });
}

/** Makes a group assessment of several files; any that is refused stops it, and nothing is stored. */
export function combineFiles(
  context: Context,
  { files, otherClusters }: Input<'assessment.combineFiles'>,
): Output<'assessment.combineFiles'> {
  const read = readFiles(context, files);
  const [first, ...others] = read.done.map(({ file }) => file);
  if (first === undefined) {
    return { assessment: null, refused: read.refused };
  }
  return context.store.transaction(() => {
    const start = groupFile([first, ...others]);
    const { members, refused } = joinAll(read.done, {
      knowledgeBase: start.knowledgeBase ?? context.knowledge.inUse().version,
      // The store may know the cluster by both names while each file gives one.
      cluster: findCluster(context, first) ?? first.cluster,
      illustrative: start.illustrative ?? false,
      members: [],
      otherClusters,
    });
    const allRefused = [...read.refused, ...refused];
    return {
      assessment: allRefused.length > 0 ? null : storeFile(context, { ...start, members }),
      refused: allRefused,
    };
  });
}
