/** What reads codes out of pictures is not there, or this browser does not run it. What is a text already can still be judged. */
export class ReaderMissing extends Error {
  override readonly name = 'ReaderMissing';
}
