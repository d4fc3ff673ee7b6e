import { programmeDocument } from '../../../core/brief/compose/programme/programmeDocument.ts';
import { portfolioDocument } from '../../../core/brief/compose/view/portfolioDocument.ts';
import type { ChosenCluster } from '../../../core/brief/compose/view/sideBySide.ts';
import type { ViewSource } from '../../../core/brief/compose/view/viewWords.ts';
import type { BriefDocument } from '../../../core/brief/document/document.ts';
import type { Language } from '../../../core/base/settings.ts';
import type { Input } from '../../../core/contract/channels.ts';
import { officeOf } from '../../../core/model/brief/office.ts';
import { createNameOrder, filterRows, sortRows } from '../../../core/portfolio/arrange.ts';
import { countedRows } from '../../../core/portfolio/counted.ts';
import { createPortfolioIndex, type PortfolioIndex } from '../../../core/portfolio/portfolioIndex.ts';
import { findRecognised } from '../../../core/portfolio/recognised/findRecognised.ts';
import { createRecognisedMatching } from '../../../core/portfolio/recognised/matchRecognised.ts';
import { programmeReport } from '../../../core/programme/programmeReport.ts';
import { inLanguage } from '../../../core/text/message.ts';
import { createTranslate } from '../../../core/text/translate.ts';
import { documentFile } from '../brief/briefFile.ts';
import type { BriefWatch } from '../brief/exportJobs.ts';
import { appVersion } from '../context/appVersion.ts';
import type { Context } from '../context/context.ts';
import { exportFile } from '../exchange/exportFile.ts';
import { fileName } from '../exchange/fileName.ts';
import { programmeClusters } from '../portfolio/findPlans.ts';
import { frontierInTurns } from '../portfolio/frontierInTurns.ts';
import { readReadiness } from '../portfolio/readReadiness.ts';
import { readDetails } from '../portfolio/readPeers.ts';

type ViewWish = Omit<Input<'portfolio.exportView'>, 'job'>;

function sourceOf(
  { knowledge, ports, shipped, store }: Context,
  language: Language,
): Omit<ViewSource, 'isSample'> {
  const settings = store.settings.get();
  return {
    kb: knowledge.inUse(),
    lists: shipped.lists(),
    language,
    date: ports.clock.today(),
    marking: settings.marking,
    office: officeOf(settings),
    appVersion,
  };
}

/** The view of the portfolio as a document: filtered and ordered as the screen does it. */
export function portfolioView(
  context: Context,
  { look, recognition, chosen, language }: ViewWish,
): BriefDocument {
  const { ports, shipped, store } = context;
  const lists = shipped.lists();
  const rows = countedRows(store.portfolio.list(ports.clock.today()));
  const tiles = shipped.tiles();
  const index = createPortfolioIndex(rows, lists, tiles);
  const names = createNameOrder(index.rows, {
    nameOf: ({ name }) => inLanguage(name, language),
    compare: lists.names.compare,
  });
  return portfolioDocument({
    ...sourceOf(context, language),
    isSample: rows.length > 0 && rows.every(({ isSample, latestId }) => isSample || latestId === null),
    look,
    index,
    tiles,
    shown: filterRows(index, look.filter, { rows: sortRows(index.rows, look.order, names) }),
    chosen: chosenOf(context, index, chosen),
    recognition: {
      ladder: recognition.ladder,
      rungs: new Map(readReadiness(context).map(({ id, rungs }) => [id, rungs])),
      matchesOf: createRecognisedMatching(shipped.recognised(), lists),
      entries: findRecognised(shipped.recognised(), recognition, lists),
    },
  });
}

function chosenOf(
  context: Context,
  { rows }: PortfolioIndex,
  ids: readonly string[],
): readonly ChosenCluster[] {
  const found = ids.flatMap((id) => rows.find(({ row }) => row.id === id) ?? []);
  const details = readDetails(
    context,
    found.flatMap(({ row }) => row.result?.assessmentId ?? []),
  );
  return found.map((each): ChosenCluster => {
    const detail = details.find(({ id }) => id === each.row.result?.assessmentId) ?? null;
    return {
      each,
      detail,
      peers: detail?.peers.composite ?? null,
      dimensionPeers: detail?.peers.dimensions ?? {},
    };
  });
}

/** The programme over the clusters of the office as a document. */
export async function programmeView(context: Context, language: Language): Promise<BriefDocument> {
  const { ports, store } = context;
  const rows = store.portfolio
    .list(ports.clock.today())
    .filter(({ isSample, result }) => result !== null && !isSample);
  const clusters = programmeClusters(context);
  const budget = store.portfolioOffice.budget();
  return programmeDocument({
    ...sourceOf(context, language),
    isSample: false,
    report: budget === null ? null : programmeReport(clusters, budget),
    points: await frontierInTurns(clusters),
    rows: new Map(rows.map((row) => [row.id, row])),
    left: rows.length - clusters.length,
  });
}

/** Writes the view of the portfolio where the official chooses; `null` when the choice is cancelled. */
export const exportPortfolioView = (
  context: Context,
  wish: ViewWish,
  watch: BriefWatch,
): Promise<string | null> =>
  write(context, {
    kind: 'viewFile.portfolioFile',
    language: wish.language,
    make: () => portfolioView(context, wish),
    watch,
  });

/** Writes the programme where the official chooses; `null` when the choice is cancelled. */
export const exportProgramme = (
  context: Context,
  language: Language,
  watch: BriefWatch,
): Promise<string | null> =>
  write(context, {
    kind: 'viewFile.programmeFile',
    language,
    make: () => programmeView(context, language),
    watch,
  });

interface ViewFile {
  readonly kind: 'viewFile.portfolioFile' | 'viewFile.programmeFile';
  readonly language: Language;
  readonly make: () => BriefDocument | Promise<BriefDocument>;
  readonly watch: BriefWatch;
}

function write(context: Context, { kind, language, make, watch }: ViewFile): Promise<string | null> {
  const { ports, resources } = context;
  return exportFile(context, {
    name: fileName([createTranslate(language)(kind), ports.clock.today()], 'pdf'),
    async make() {
      const bytes = await documentFile(await make(), {
        format: 'pdf',
        printer: ports.desktop.printer,
        fontsFolder: resources.fonts,
        watch,
      });
      watch.signal.throwIfAborted();
      return bytes;
    },
  });
}
