import type { Image } from '../state/entities.ts'
import { ApiError } from '../wire/api-error.ts'
import { bootModeNotSupported } from './create-image-errors.ts'

export const bootModes = ['BIOS', 'UEFI', 'UEFI-Preferred'] as const

/** @throws ApiError for one that an Arm image can not start with ("Boot modes of images": UEFI alone) */
export const checkBootMode = ({ bootMode, architecture }: Pick<Image, 'bootMode' | 'architecture'>) => {
  if (architecture === 'arm64' && bootMode !== null && bootMode !== 'UEFI')
    throw new ApiError(bootModeNotSupported)
}
