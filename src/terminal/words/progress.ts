/** Behind the bar of a long run. */
export const progressWords = (done: number, of: number): string => `Documenten lezen: ${done} van ${of}`;
