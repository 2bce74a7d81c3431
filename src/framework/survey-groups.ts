/** Who answers the survey: the names are those of roles. Apart from the schemas, so that flags can be checked without loading zod. */
export const SURVEY_GROUPS = ['ouder', 'leerling', 'leraar'] as const;
export type SurveyGroup = (typeof SURVEY_GROUPS)[number];
