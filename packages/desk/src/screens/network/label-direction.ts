/** Whether a text begins from the right: by its first letter of either direction. */
export const startsRightToLeft = (text: string): boolean => /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text);
