/** Files and texts that are dropped on the page, or pasted where no field takes them. */
export function listenForFiles({
  onFile,
  onText,
}: {
  readonly onFile: (file: File) => void;
  readonly onText: (text: string) => void;
}): void {
  addEventListener('dragover', (event) => event.preventDefault());
  addEventListener('drop', (event) => {
    event.preventDefault();
    take(event.dataTransfer);
  });
  addEventListener('paste', (event) => {
    if (event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement) {
      return;
    }
    event.preventDefault();
    take(event.clipboardData);
  });

  function take(data: DataTransfer | null): void {
    const [file] = data?.files ?? [];
    const text = data?.getData('text/plain') ?? '';
    if (file) onFile(file);
    else if (text !== '') onText(text);
  }
}
