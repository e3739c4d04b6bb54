import type { ReactNode } from "react";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay, Dialog as Sheet } from "react-aria-components/Modal";
import { useTranslation } from "react-i18next";
import { Button } from "./button.tsx";
import "./dialog.css";

/** A sheet over the page; Escape, the cross or a press beside it closes it. The focus stays inside and goes back to where it was. */
export function Dialog({
  title,
  open,
  onClose,
  children,
}: {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation("parts");
  return (
    <ModalOverlay className="dialog-veil" isOpen={open} isDismissable onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <Modal className="dialog-frame">
        <Sheet className="dialog">
          <header className="dialog-head">
            <Heading slot="title" level={2} className="dialog-title">
              {title}
            </Heading>
            <Button kind="quiet" icon="close" label={t("close")} onPress={onClose} />
          </header>
          {children}
        </Sheet>
      </Modal>
    </ModalOverlay>
  );
}
