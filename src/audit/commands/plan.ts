import { judgeInput } from '../../assessment/commands/steps/judge-input.ts';
import { warnWhenAltered } from '../../assessment/commands/steps/warn-when-altered.ts';
import { readRounds } from '../../assessment/io/earlier-results.ts';
import { judgeDossier } from '../../assessment/judge-dossier.ts';
import { EXIT, type RunCommand } from '../../base/command.ts';
import { pathFrom } from '../../base/io/paths.ts';
import { UserError } from '../../base/user-error.ts';
import { kindsInText } from '../../documents/find-people.ts';
import { loadMark, openWorkplace } from '../../dossier/commands/steps/workplace.ts';
import { renderHtmlPage } from '../../page/render-html.ts';
import { renderWordPage } from '../../page/word/render-word.ts';
import { print } from '../../terminal/screen.ts';
import type { planUsage } from '../flags.ts';
import { planPage } from '../plan/plan-page.ts';
import { planVisit, type VisitPlan } from '../plan/plan-visit.ts';
import { listRequests } from '../requests/request-list.ts';
import { visitClosing as words } from '../words/visit-plan.ts';

const FILES = { html: 'rapport/bezoekplan.html', docx: 'rapport/bezoekplan.docx' };

/** What the plan comes to, in a few lines. */
const summary = ({ day, points, open }: VisitPlan): string[] => {
  const [first, last] = [day[0], day.at(-1)];
  const talks = day.filter(({ kind }) => kind === 'talk').length;
  return [
    ...(first === undefined || last === undefined ? [] : [words.day(first.from, last.to, talks)]),
    words.points(points.length),
    ...(open.length === 0 ? [] : [words.open(open.length)]),
  ];
};

/** `audit plan`: writes the plan of a visit, to print and to fill in. */
export const runPlan: RunCommand<typeof planUsage> = async ({ host, globals, args: [folder = '.'], flags }) => {
  const place = await openWorkplace(host, globals, folder);
  const mark = await loadMark(host, globals, place.store);
  if (mark.audit === undefined) throw new UserError('framework-without-audit', { title: mark.title });
  const dossier = await place.store.read(mark);
  const earlier = readRounds(pathFrom(host, place.folder));
  const result = await judgeDossier({ ...judgeInput(host, globals, place, mark, dossier), earlier });
  const { date = null, start = null, short } = flags;
  warnWhenAltered(host, result);
  const requests = listRequests(dossier.requests, place.clock.today());
  const isAboutSomebody = (text: string) => kindsInText(text, { mark, dossier }).length > 0;
  const plan = planVisit(result, mark, requests, { date, start, short }, isAboutSomebody);
  const page = planPage(plan);
  const word = await renderWordPage(page);
  const written = [
    await place.output.write(FILES.html, renderHtmlPage(page)),
    await place.output.write(FILES.docx, word),
  ];
  const [html = ''] = written;
  // A path is copied or clicked, so it stays on one line.
  host.stdout.write(`${[words.written, ...written.map((path) => `  ${path}`)].join('\n')}\n`);
  if (!globals.quiet) print(host, ...summary(plan), words.print(html));
  return EXIT.fine;
};
