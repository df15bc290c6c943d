/** The file is not a model we can use; the sentence says why and what would do instead. */
export class ModelFormatError extends Error {
  override name = 'ModelFormatError';
}
