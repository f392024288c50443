import '../panel/colours.css'
import './options.css'
import { render } from 'preact'
import { askWorker } from '../platform/messages.ts'
import { text } from '../text.ts'
import { Options } from './options.tsx'

document.title = text.optionsTitle
render(<Options ask={askWorker} />, document.body)
