import type { Handlers } from '../../../core/contract/channels.ts';
import { packPortfolio } from '../../../core/model/portfolio/packedPortfolio.ts';
import { programmeReport } from '../../../core/programme/programmeReport.ts';
import { evaluateStored } from '../assessment/evaluateStored.ts';
import type { Context } from '../context/context.ts';
import { refuseIfChanged } from '../context/refuseIfChanged.ts';
import type { ExportJobs } from '../brief/exportJobs.ts';
import { exportPortfolioView, exportProgramme } from '../portfolioView/exportViews.ts';
import { oneOfMany } from '../context/oneOfMany.ts';
import { findPlans, programmeClusters } from '../portfolio/findPlans.ts';
import { frontierInTurns } from '../portfolio/frontierInTurns.ts';
import { readReadiness } from '../portfolio/readReadiness.ts';
import { readDetails } from '../portfolio/readPeers.ts';

type PortfolioChannel = Extract<keyof Handlers, `${'portfolio' | 'programme'}.${string}`>;

/** An evaluation takes half a second: other calls are answered between two of them. */
const evaluatedAtOnce = 1;

/** Many clusters beside each other, and one budget over all of them. */
export function createPortfolioHandlers(
  context: Context,
  jobs: ExportJobs,
): Pick<Handlers, PortfolioChannel> {
  const { ports, store, written } = context;
  const { portfolioOffice: office, portfolioResults: results } = store;
  return {
    'portfolio.list': () => ({
      packed: packPortfolio(store.portfolio.list(ports.clock.today())),
      views: office.views(),
      unread: results.countUnread(),
    }),
    'portfolio.refresh'({ except }) {
      if (store.readOnly) {
        return { left: 0, failed: [] };
      }
      const open = results.unread(evaluatedAtOnce + except.length).filter((id) => !except.includes(id));
      const failed = open
        .slice(0, evaluatedAtOnce)
        .flatMap((id) => oneOfMany(context, id, () => evaluateStored(context, store.assessments.get(id))));
      return { left: Math.max(0, results.countUnread() - except.length - failed.length), failed };
    },
    'portfolio.details': ({ ids }) => readDetails(context, ids),
    'portfolio.readiness': () => readReadiness(context),
    'portfolio.exportView': async ({ job, ...wish }) =>
      written.exported(await jobs.run(job, (watch) => exportPortfolioView(context, wish, watch))),
    'portfolio.saveView': (view) =>
      store.transaction(() => {
        office.saveView(view, ports.clock.now());
        return office.views();
      }),
    'portfolio.removeView': ({ id }) =>
      store.transaction(() => {
        office.removeView(id);
        return office.views();
      }),
    'portfolio.saveLabels': ({ id, labels, replaces }) =>
      store.transaction(() => {
        store.clusters.get(id);
        refuseIfChanged('value', { stored: office.labels(id), replaces });
        office.setLabels(id, [...new Set(labels)]);
        return [...office.labels(id)];
      }),
    ...programmeHandlers(context, jobs),
  };
}

function programmeHandlers(
  context: Context,
  jobs: ExportJobs,
): Pick<Handlers, Extract<PortfolioChannel, `programme.${string}`>> {
  const { store } = context;
  const { portfolioOffice: office, programmePlans } = store;
  return {
    'programme.saveWeight'({ id, weight, replaces }) {
      store.transaction(() => {
        store.clusters.get(id);
        refuseIfChanged('value', { stored: office.weight(id), replaces });
        office.saveWeight(id, weight);
      });
    },
    'programme.budget': () => office.budget(),
    'programme.saveBudget'({ budget, replaces }) {
      store.transaction(() => {
        refuseIfChanged('value', { stored: office.budget(), replaces });
        office.saveBudget(budget);
      });
    },
    'programme.prepare'({ except }) {
      const missing = store.readOnly ? [] : programmePlans.missing(context.ports.clock.today());
      const [first, ...left] = missing.filter(({ id }) => !except.includes(id));
      const failed = first === undefined ? [] : oneOfMany(context, first.id, () => findPlans(context, first));
      return { left: left.length, failed };
    },
    'programme.solve': ({ budget }) => programmeReport(programmeClusters(context), budget),
    'programme.exportView': async ({ job, language }) =>
      context.written.exported(await jobs.run(job, (watch) => exportProgramme(context, language, watch))),
    'programme.frontier': () => frontierInTurns(programmeClusters(context)),
  };
}
