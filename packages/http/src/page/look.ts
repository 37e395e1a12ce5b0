import { STYLESHEET } from '@prova/look';
import { createAsset } from './asset.ts';

/** The one stylesheet of all our pages, as a file. */
export const LOOK = createAsset('look', 'css', STYLESHEET);
