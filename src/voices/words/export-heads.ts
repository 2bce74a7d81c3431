/** Heads of columns in the exports of survey systems, as `plainHead` writes them: in every language in which they were seen. */

/** The heads by which a system is known. */
export const SYSTEM_HEADS = {
  'microsoft-forms': ['start time', 'begintijd', 'startzeit', 'hora de inicio', 'heure de début'],
  'google-forms': ['timestamp', 'tijdstempel', 'zeitstempel', 'marca temporal', 'horodateur'],
  limesurvey: ['submitdate', 'startlanguage', 'date submitted', 'datum verzonden', 'datum ingediend', 'lastpage'],
  qualtrics: ['responseid', 'recordeddate', 'response id'],
  xlsform: ['_uuid', '_submission_time', '_id', 'meta/instanceid', 'instanceid', 'submissiondate'],
  paper: ['formulier', 'blad', 'sheet'],
} as const;

/** Columns that may tell who somebody is. Nothing of them is kept. */
export const PERSONAL_HEADS = {
  mail: [
    'email',
    'e-mail',
    'email address',
    'e-mailadres',
    'e-mail-adres',
    'e-mail address',
    'correo electrónico',
    'recipientemail',
    'username',
    'gebruikersnaam',
    'adres e-mail',
  ],
  name: ['name', 'naam', 'nombre', 'nom', 'recipientfirstname', 'recipientlastname', 'externalreference'],
  ip: ['ipaddr', 'ipaddress', 'ip address', 'ip-adres'],
  place: ['locationlatitude', 'locationlongitude', '_geolocation', 'location latitude', 'location longitude'],
  code: ['token', 'toegangscode'],
} as const;

/** What stands in a column of mail addresses or names when a form asks for none. */
export const NOBODY = ['anonymous', 'anoniem', 'anonym', 'anónimo'];

/** What people choose where a form asks who they are. */
export const GROUP_CELLS = {
  ouder: [
    ...[
      'ouder',
      'ouders',
      'ouder/verzorger',
      'ouder of verzorger',
      'ouders/verzorgers',
      'verzorger',
      'moeder',
      'vader',
    ],
    ...['parent', 'parents'],
  ],
  leerling: ['leerling', 'leerlingen', 'kind', 'pupil', 'student', 'child'],
  leraar: [
    ...['leraar', 'leraren', 'leerkracht', 'leerkrachten', 'docent', 'medewerker', 'personeel', 'team', 'directeur'],
    ...['leraar/medewerker', 'leraar of medewerker', 'leerkracht/medewerker', 'teacher', 'teachers'],
  ],
} as const;

/** Columns of quizzes, which repeat the head of a question. */
export const QUIZ_HEADS = ['points', 'punten', 'punkte', 'puntos', 'feedback', 'commentaar'];

/** Where a system says whether somebody finished, and what it says when not. */
export const UNFINISHED = {
  /** Empty means unfinished. */
  submitted: ['submitdate', 'date submitted', 'datum verzonden', 'datum ingediend'],
  finished: { heads: ['finished'], not: ['0', 'false', 'onwaar'] },
  /** What was no person: previews, tests, and what the system holds for spam. */
  nobody: {
    heads: ['status'],
    not: ['1', '2', '8', '9', '12', '17', 'survey preview', 'preview', 'survey test', 'spam', 'survey preview spam'],
  },
} as const;
