const AUDIT_FILE = /^audit(?:\.([\p{L}\p{N}][\p{L}\p{N}_-]*))?\.yaml$/u;

/** The auditor's word in the name of an audit file, '' for the first auditor; null for any other file. */
export const auditorOf = (name: string): string | null => {
  const found = AUDIT_FILE.exec(name.normalize('NFC'));
  return found === null ? null : (found[1] ?? '');
};

/** The file of an auditor: audit.yaml for the first (''), otherwise with their word in its name. */
export const auditFileName = (auditor: string): string => (auditor === '' ? 'audit.yaml' : `audit.${auditor}.yaml`);
