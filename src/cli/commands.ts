import { actionsGroup, addActionUsage, doneActionUsage, listActionsUsage, moveActionUsage } from '../actions/flags.ts';
import { answersGroup, exportQuestionsUsage, mergeAnswersUsage, questionsGroup } from '../answers/flags.ts';
import { checkUsage } from '../assessment/flags.ts';
import { askUsage, auditUsage, planUsage, signUsage } from '../audit/flags.ts';
import {
  closeRoundUsage,
  initUsage,
  reopenRoundUsage,
  restoreUsage,
  roundGroup,
  schemaUsage,
  undoUsage,
} from '../dossier/flags.ts';
import {
  addEvidenceUsage,
  editEvidenceUsage,
  evidenceGroup,
  listEvidenceUsage,
  removeEvidenceUsage,
  scanEvidenceUsage,
} from '../evidence/flags.ts';
import { criteriaGroup, listCriteriaUsage, showCriteriaUsage, validateCriteriaUsage } from '../framework/flags.ts';
import { assessUsage } from '../interview/flags.ts';
import { packUsage, verifyUsage } from '../package/flags.ts';
import { portfolioUsage } from '../portfolio/flags.ts';
import { reportUsage } from '../report/flags.ts';
import { editSchoolUsage, schoolGroup } from '../school/flags.ts';
import { exportSurveyUsage, importSurveyUsage, showSurveyUsage, surveyCommands } from '../voices/flags.ts';
import { addWaiverUsage, listWaiversUsage, removeWaiverUsage, waiversGroup } from '../waivers/flags.ts';
import { demoUsage } from './flags.ts';
import { type CommandTable, defineCommand, defineGroup } from './register-commands.ts';

/** Every command. To add one, write its usage in its feature and add a line here. */
export const COMMANDS: CommandTable = [
  defineCommand(demoUsage, async () => (await import('./commands/demo.ts')).runDemo),
  defineCommand(initUsage, async () => (await import('../dossier/commands/init.ts')).runInit),
  defineCommand(assessUsage, async () => (await import('../interview/commands/assess.ts')).runAssess),
  defineGroup(questionsGroup, [
    defineCommand(exportQuestionsUsage, async () => (await import('../answers/commands/questions.ts')).runExport),
  ]),
  defineGroup(answersGroup, [
    defineCommand(mergeAnswersUsage, async () => (await import('../answers/commands/merge.ts')).runMerge),
  ]),
  defineGroup(surveyCommands, [
    defineCommand(exportSurveyUsage, async () => (await import('../voices/commands/export.ts')).runExportSurvey),
    defineCommand(importSurveyUsage, async () => (await import('../voices/commands/import.ts')).runImportSurvey),
    defineCommand(showSurveyUsage, async () => (await import('../voices/commands/show.ts')).runShowSurvey),
  ]),
  defineGroup(evidenceGroup, [
    defineCommand(addEvidenceUsage, async () => (await import('../evidence/commands/evidence.ts')).runAdd),
    defineCommand(editEvidenceUsage, async () => (await import('../evidence/commands/evidence.ts')).runEdit),
    defineCommand(scanEvidenceUsage, async () => (await import('../evidence/commands/evidence.ts')).runScan),
    defineCommand(listEvidenceUsage, async () => (await import('../evidence/commands/evidence.ts')).runListEvidence),
    defineCommand(removeEvidenceUsage, async () => (await import('../evidence/commands/remove.ts')).runRemove),
  ]),
  defineGroup(schoolGroup, [
    defineCommand(editSchoolUsage, async () => (await import('../school/commands/edit.ts')).runEditSchool),
  ]),
  defineGroup(actionsGroup, [
    defineCommand(listActionsUsage, async () => (await import('../actions/commands/actions.ts')).runListActions),
    defineCommand(addActionUsage, async () => (await import('../actions/commands/actions.ts')).runAddAction),
    defineCommand(doneActionUsage, async () => (await import('../actions/commands/actions.ts')).runDoneAction),
    defineCommand(moveActionUsage, async () => (await import('../actions/commands/actions.ts')).runMoveAction),
  ]),
  defineGroup(waiversGroup, [
    defineCommand(listWaiversUsage, async () => (await import('../waivers/commands/waivers.ts')).runListWaivers),
    defineCommand(addWaiverUsage, async () => (await import('../waivers/commands/waivers.ts')).runAddWaiver),
    defineCommand(removeWaiverUsage, async () => (await import('../waivers/commands/waivers.ts')).runRemoveWaiver),
  ]),
  defineCommand(checkUsage, async () => (await import('../assessment/commands/check.ts')).runCheck),
  defineCommand(reportUsage, async () => (await import('../report/commands/report.ts')).runReport),
  defineCommand(auditUsage, async () => (await import('../audit/commands/audit.ts')).runAuditCommand, [
    defineCommand(askUsage, async () => (await import('../audit/commands/ask.ts')).runAsk),
    defineCommand(planUsage, async () => (await import('../audit/commands/plan.ts')).runPlan),
  ]),
  defineCommand(packUsage, async () => (await import('../package/commands/pack.ts')).runPack),
  defineCommand(verifyUsage, async () => (await import('../package/commands/verify.ts')).runVerify),
  defineCommand(signUsage, async () => (await import('../audit/commands/sign.ts')).runSign),
  defineGroup(roundGroup, [
    defineCommand(closeRoundUsage, async () => (await import('../dossier/commands/close-round.ts')).runClose),
    defineCommand(reopenRoundUsage, async () => (await import('../dossier/commands/reopen-round.ts')).runReopen),
  ]),
  defineCommand(portfolioUsage, async () => (await import('../portfolio/commands/portfolio.ts')).runPortfolio),
  defineCommand(undoUsage, async () => (await import('../dossier/commands/undo.ts')).runUndo),
  defineCommand(restoreUsage, async () => (await import('../dossier/commands/restore.ts')).runRestore),
  defineGroup(criteriaGroup, [
    defineCommand(listCriteriaUsage, async () => (await import('../framework/commands/criteria.ts')).runList),
    defineCommand(showCriteriaUsage, async () => (await import('../framework/commands/criteria.ts')).runShow),
    defineCommand(validateCriteriaUsage, async () => (await import('../framework/commands/criteria.ts')).runValidate),
  ]),
  defineCommand(schemaUsage, async () => (await import('../dossier/commands/schema.ts')).runSchema),
];
