export { TrustUpdaterError, type TrustUpdaterErrorCode } from './errors.ts';
export { type ListsFolder, listsFolder } from './lists/lists-folder.ts';
export {
  type ListOutcome,
  type ListsOrder,
  updateLists,
} from './lists/update-lists.ts';
export {
  type BundleOrder,
  importTrust,
  type RegistryOrder,
  type TrustPlace,
  type TrustUpdate,
  updateTrust,
} from './update-trust.ts';
