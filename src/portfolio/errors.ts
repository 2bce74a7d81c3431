/** Reasons why there is no page about many schools. */
export type PortfolioErrors = {
  /** `problems`: what was found instead, in words. */
  'portfolio-empty': { folders: string[]; problems: string[] };
  /** No column holds the BRIN of a school. */
  'schools-file-unfit': { path: string };
  /** The output would come into a dossier or a package. */
  'portfolio-in-dossier': { path: string };
};

declare module '../base/user-error.ts' {
  interface UserErrorParams extends PortfolioErrors {}
}
