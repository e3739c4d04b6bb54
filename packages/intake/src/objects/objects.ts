/** The door to stores of objects, for those who need nothing else of what fetches. */
export { listObjects } from "./list-objects.ts";
export { type ObjectAddress, objectAddress, objectName } from "./object-address.ts";
export { type ObjectPart, type OpenObject, openObject } from "./open-object.ts";
export { type StoreSettings, storeSettings } from "./store-settings.ts";
