/** Says after the tests which part of them `npm test` leaves out, as they need programs that npm does not bring. */
export const teardown = (): void => {
  process.stdout.write(
    '\nLeft out: Windows played in Wine, what is given out, the workflows run whole, and the judges LibreOffice, Pandoc and Chromium (npm run test:outside).\n',
  );
};
