import '../panel/colours.css'
import './options.css'
import { render } from 'preact'
import { askWorker } from '../platform/messages.ts'
import { optionsText } from '../text-of-options.ts'
import { Options } from './options.tsx'

document.title = optionsText.optionsTitle
render(<Options ask={askWorker} />, document.body)
