export type { CatalogueUpdate } from './catalogue/update-catalogue.ts';
export {
  type CatalogueWatch,
  type KeptCatalogue,
  watchCatalogue,
} from './catalogue/watch-catalogue.ts';
export { TrustUpdaterError, type TrustUpdaterErrorCode } from './errors.ts';
export { type ListsFolder, listsFolder } from './lists/lists-folder.ts';
export {
  type ListOutcome,
  type ListsOrder,
  updateLists,
} from './lists/update-lists.ts';
export { type KeptList, type ListsWatch, watchLists } from './lists/watch-lists.ts';
export { requireSecureUrl } from './source/http-source.ts';
export { type TrustFolder, trustFolder } from './trust-folder.ts';
export {
  type BundleOrder,
  importTrust,
  type RegistryOrder,
  type TrustPlace,
  type TrustUpdate,
  updateTrust,
} from './update-trust.ts';
