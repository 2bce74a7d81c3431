import { dateClaims, isDayOf } from '../evidence/choose-date.ts';
import { defineCheck, subjectOf } from './check.ts';

/** Documents of which the register gives a date in another school year than all that the document itself says. */
export const dateDiffers = defineCheck({
  id: 'date-differs',
  needs: ['items', 'files', 'mark'],
  findings: ['date-differs'],
  look({ items, files, mark }, report) {
    const byPath = new Map(files.map((facts) => [facts.path, facts]));
    for (const { id, file, title, date, dateSource } of items) {
      const facts = byPath.get(file);
      if (id === null || date === null || dateSource !== 'register' || facts === undefined || facts.bytes === null)
        continue;
      const says = dateClaims(facts, title, mark);
      if (says.length === 0 || says.some(({ said }) => isDayOf(date, said, mark))) continue;
      report('date-differs', subjectOf({ file, id }), { entry: id, date, says });
    }
  },
});
