import { toOneLine } from '../base/plain-text.ts';
import { verdictWords } from '../wording/verdicts.ts';
import type { AuditLabel, AuditMenuTitle } from './sitting/audit-desk.ts';
import { decisionWords, groupWords, replyWords, sourceWords } from './words/audit-words.ts';
import { auditLabels as labels, auditSteps as steps, auditTitles as titles } from './words/desk.ts';

/** The words of each menu of an audit. */

const PLAIN_TITLES = {
  main: titles.main,
  'pick-criterion': titles.pickCriterion,
  method: titles.method,
  group: titles.group,
  advice: titles.advice,
  agree: titles.agree,
  'agree-advice': titles.agreeAdvice,
  'seal-broken': titles.sealBroken,
} as const;

export const auditTitle = (title: AuditMenuTitle): string => {
  switch (title.kind) {
    case 'independent':
      return titles.independent(title.statement);
    case 'personal-data':
      return titles.personalData(title.kinds);
    case 'reply':
      return titles.reply(toOneLine(title.finding));
    case 'criterion':
    case 'sources':
    case 'level':
    case 'verdict':
      return titles[title.kind](title);
    default:
      return PLAIN_TITLES[title.kind];
  }
};

type Kind = AuditLabel['kind'];
type Of<K extends Kind> = Extract<AuditLabel, { kind: K }>;

/** @param roles titles of the roles of the framework, by id */
const LABELS: { [K in Kind]: (label: Of<K>, roles: Readonly<Record<string, string>>) => string } = {
  step: ({ step, note }) => steps[step](note),
  yes: () => labels.yes,
  no: () => labels.no,
  'freeze-again': () => labels.freezeAgain,
  'go-on': () => labels.goOn,
  'write-again': () => labels.writeAgain,
  keep: () => labels.keep,
  'other-group': () => labels.otherGroup,
  criterion: (label) => labels.criterion(label, label.verdict),
  method: ({ method }) => labels[method],
  role: ({ role }, roles) => groupWords(role, roles),
  source: (label, roles) =>
    sourceWords({ ...label, auditor: null, erased: false, title: toOneLine(groupWords(label.title, roles)) }),
  level: ({ level, text }) => labels.level(level, text),
  'no-level': () => labels.noLevel,
  verdict: ({ verdict }) => verdictWords[verdict],
  'own-verdict': ({ own }) => labels.ownVerdict(own),
  'own-advice': ({ own }) => labels.ownAdvice(own),
  advice: ({ decision, allowed }) => (allowed ? decisionWords[decision] : labels.forbidden(decisionWords[decision])),
  reply: ({ reply }) => replyWords[reply],
};

export const auditLabel = (label: AuditLabel, roles: Readonly<Record<string, string>>): string =>
  // Safe: the entry of its own kind.
  (LABELS[label.kind] as (label: AuditLabel, roles: Readonly<Record<string, string>>) => string)(label, roles);
