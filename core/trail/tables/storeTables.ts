import { cellText, numberPart, type TableWords, textPart } from '../tableWords.ts';
import type { TableKind } from '../../table/fields.ts';
import type { Cells } from '../statement.ts';
import type { TrailWords } from '../trailWords.ts';

const origins = { shipped: 'trail.shipped', own: 'trail.own' } as const;

const labelOf = ({ t, knowledgeLabel }: TrailWords, hash: string): string =>
  knowledgeLabel(hash) ?? t('trail.unknownVersion');

const annexNames = ({ t }: TrailWords, value: string): string =>
  // Written from a checked order.
  (JSON.parse(value) as readonly 'plan'[])
    .map((id) => t('briefScreen.annexNames', { id }))
    .join(t('brief.semicolon')) || t('office.standingOrder');

/** What a notice is about: its detail alone is a name, or bare numbers. */
function noticeText({ t }: TrailWords, side: Cells): string | null {
  const kind = cellText(side, 'kind');
  const detail = cellText(side, 'detail');
  switch (kind) {
    case 'set-aside':
      return t('trail.noticeAside', { name: detail });
    case 'log-set-aside':
      return t('trail.noticeLog', { name: detail });
    case 'older-copy':
      return t('trail.noticeOlder');
    case 'other-store':
      return t('trail.noticeOther');
    case 'cut-log':
      return t('trail.noticeCutLog');
    case 'anchor-missing':
      return t('trail.noticeAnchor', { number: detail });
    case 'evidence-absent':
      return t('trail.noticeAbsent', { names: detail });
    case 'network':
      return t('trail.noticeNetwork');
    case 'removable':
      return t('trail.noticeRemovable');
    case 'codes-matched': {
      const [matched = 0, open = 0] = detail.split(' ').map(Number);
      return t('trail.noticeMatched', { matched, open });
    }
    default:
      return detail || null;
  }
}

/** Versions of the knowledge base, preferences, and what the program did with the store as a whole. */
export const storeTables = {
  knowledge_base: {
    group: 'knowledge',
    names: ['hash'],
    silent: ['content', 'created_at'],
    subject: ({ t }, row) => t('trail.knowledgeVersion', { version: cellText(row, 'version') }),
    parts: [
      textPart('version', 'trail.version'),
      textPart('origin', 'trail.origin', ({ t }, value) =>
        value in origins ? t(origins[value as keyof typeof origins]) : value,
      ),
      textPart('based_on', 'trail.basedOn', labelOf),
      textPart('note', 'briefCheck.note'),
    ],
  },
  setting: {
    group: 'settings',
    names: ['id'],
    silent: ['reminded_on'],
    subject: ({ t }) => t('changes.settings'),
    parts: [
      textPart('language', 'trail.language', ({ t }, value) =>
        t(value === 'zh' ? 'profile.chinese' : 'profile.english'),
      ),
      textPart('theme', 'trail.theme', ({ t }, value) => t(value === 'dark' ? 'frame.dark' : 'frame.light')),
      textPart('assessor_name', 'trail.person'),
      textPart('assessor_unit', 'trail.personUnit'),
      textPart('marking', 'briefScreen.marking'),
      textPart('office_unit', 'trail.officeUnit'),
      textPart('office_signer', 'office.signer'),
      textPart('office_contact', 'office.contact'),
      textPart('annex_order', 'office.annexOrder', annexNames),
      textPart('export_folder', 'office.folder'),
      textPart('backup_folder', 'trail.backupFolder'),
      { ...textPart('knowledge_hash', 'trail.knowledgeInUse', labelOf), group: 'knowledge' },
    ],
  },
  notice: {
    group: 'store',
    names: ['seq'],
    silent: ['noticed_at'],
    subject: ({ t }) => t('trail.notice'),
    parts: [
      { of: ['kind', 'detail'], field: ({ t }) => t('trail.detail'), say: noticeText },
      textPart('decided_at', 'trail.decided', ({ t }) => t('changes.yes')),
    ],
  },
  table_layout: {
    group: 'settings',
    names: ['signature'],
    silent: ['signature', 'mapping', 'kept_at'],
    subject: ({ t }, row) => t('trail.tableLayout', { name: cellText(row, 'name') }),
    parts: [
      textPart('kind', 'trail.tableKind', ({ t }, value) =>
        // Written from a checked kind.
        t('tables.kinds', { kind: value as TableKind }),
      ),
      textPart('name', 'trail.tableFile'),
    ],
  },
  /** Not tables of changes: what the program says of the store itself. */
  store_identity: {
    group: 'store',
    names: [],
    silent: [
      'store_id',
      'backup',
      'generation',
      'from',
      'gaveUp',
      'clusters',
      'assessments',
      'actions',
      'unreadable',
      'trail',
    ],
    subject({ t }, row) {
      const backup = cellText(row, 'backup');
      return backup === ''
        ? t(
            row['unreadable'] !== undefined
              ? 'trail.salvaged'
              : row['generation'] === undefined
                ? 'trail.begun'
                : 'trail.older',
          )
        : t('trail.restoredFrom', { backup });
    },
    parts: [],
  },
  schema: {
    group: 'store',
    names: [],
    silent: [],
    subject: ({ t }) => t('trail.upgraded'),
    parts: [numberPart('version', 'trail.schemaVersion')],
  },
} as const satisfies Record<string, TableWords>;
