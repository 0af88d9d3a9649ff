import type { ControlProps } from "./control-props";

/** One black pixel, PNG: enough for the local cloud, which looks at no face. */
const PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==";

const BASE64_OF_3_BYTES = 4;

const kilobytes = (base64: string): string => `${Math.ceil((base64.length * 3) / BASE64_OF_3_BYTES / 1024)} KB`;

/** A picture: a file of this machine, which the page reads itself. */
export function ImageControl({ value, onChange, id, invalid, describedBy }: ControlProps) {
  const read = (file: File | undefined): void => {
    if (!file) return;
    const reader = new FileReader();
    reader.onload = () => onChange(String(reader.result).replace(/^data:[^,]*,/, ""));
    reader.readAsDataURL(file);
  };
  return (
    <div class="image">
      <input
        id={id}
        type="file"
        accept="image/*"
        aria-invalid={invalid}
        aria-describedby={describedBy}
        onChange={({ currentTarget }) => read(currentTarget.files?.[0])}
      />
      <button type="button" class="quiet" onClick={() => onChange(PIXEL)}>
        Use a picture of one pixel
      </button>
      {typeof value === "string" && (
        <button type="button" class="quiet" onClick={() => onChange(undefined)}>
          Take out ({kilobytes(value)})
        </button>
      )}
    </div>
  );
}
